namespace Hebb.Editor.Doctor;

/// <summary>Writes findings for a person.</summary>
internal static class DoctorText
{
    /// <summary>The findings one after another, numbered where there are several; nothing where there are none.</summary>
    public static void Write(TextWriter output, IReadOnlyList<Finding> findings)
    {
        for (var index = 0; index < findings.Count; index++)
        {
            var finding = findings[index];
            output.WriteLine($"{(findings.Count > 1 ? $"{index + 1}. " : string.Empty)}{finding.Problem}  [{finding.Rule}]");
            output.WriteLine($"   {finding.Evidence}");
            foreach (var advice in finding.Advice)
            {
                output.WriteLine($"   - {advice}");
            }
        }
    }
}
