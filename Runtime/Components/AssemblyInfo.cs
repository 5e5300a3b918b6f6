using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Hebb.Components.Tests")]
[assembly: InternalsVisibleTo("Hebb.Unity.Editor")]
