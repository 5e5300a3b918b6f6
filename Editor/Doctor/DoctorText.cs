using System.Text;
using Hebb.Authoring.Doctor;

namespace Hebb.Editor.Doctor;

/// <summary>Writes findings for a person.</summary>
internal static class DoctorText
{
    /// <summary>The findings one after another, numbered where there are several; empty where there are none.</summary>
    public static string Of(IReadOnlyList<Finding> findings)
    {
        var text = new StringBuilder();
        for (var index = 0; index < findings.Count; index++)
        {
            var finding = findings[index];
            text.Append($"{(findings.Count > 1 ? $"{index + 1}. " : string.Empty)}{finding.Problem}  [{finding.Rule}]\n");
            text.Append($"   {finding.Evidence}\n");
            foreach (var advice in finding.Advice)
            {
                text.Append($"   - {advice}\n");
            }
        }

        return text.ToString();
    }
}
