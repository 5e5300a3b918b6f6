using Hebb.Authoring.Doctor;
using Hebb.Editor.Output;

namespace Hebb.Editor.Doctor;

/// <summary>Writes findings as JSON lines.</summary>
internal static class DoctorJson
{
    /// <summary>One line per finding, the likeliest cause first.</summary>
    public static void Write(JsonLines lines, IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
        {
            lines.WriteEvent("finding", writer =>
            {
                writer.WriteString("rule", finding.Rule);
                writer.WriteString("problem", finding.Problem);
                writer.WriteString("evidence", finding.Evidence);
                writer.WriteStartArray("advice");
                foreach (var advice in finding.Advice)
                {
                    writer.WriteStringValue(advice);
                }

                writer.WriteEndArray();
            });
        }
    }
}
