using System.Reflection;

namespace Hebb.Editor.Reports;

/// <summary>The style sheet and the script that pages carry within themselves.</summary>
internal static class ReportResource
{
    /// <summary>The text of an embedded file.</summary>
    public static Html Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Hebb.Editor.Reports." + name)!;
        using var reader = new StreamReader(stream);
        return new Html(reader.ReadToEnd());
    }
}
