using Hebb.Authoring.Doctor;

namespace Hebb.Editor.Reports;

/// <summary>Says what seems to be wrong with a run; a healthy one gets no word.</summary>
internal sealed class DoctorSection(IReadOnlyList<Finding> findings) : IReportSection
{
    public Html ToHtml() => findings.Count == 0 ? Html.Empty : Html.Of(
        $"""
        <section aria-labelledby="doctor">
        <h2 id="doctor">What seems to be wrong</h2>
        <p>{(findings.Count > 1 ? "The likeliest cause comes first; the others may follow from it." : "This stood out in the log of the run.")}</p>
        <ol class="findings">
        {findings.Select(finding => Html.Of(
            $"""
            <li><h3>{finding.Problem}</h3><p>{finding.Evidence}</p><ul>{finding.Advice.Select(advice => Html.Of($"<li>{advice}</li>"))}</ul></li>

            """))}
        </ol>
        </section>

        """);
}
