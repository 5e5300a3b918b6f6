namespace Hebb.Editor.Reports;

/// <summary>A part of a report under a heading of its own.</summary>
internal interface IReportSection
{
    Html ToHtml();
}
