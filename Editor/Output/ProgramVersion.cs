using System.Reflection;

namespace Hebb.Editor.Output;

/// <summary>The version of this program.</summary>
internal static class ProgramVersion
{
    public static string Text { get; } = Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
