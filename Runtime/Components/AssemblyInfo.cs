using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Hebb.Unity.Editor")]
