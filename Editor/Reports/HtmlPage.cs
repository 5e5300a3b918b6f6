namespace Hebb.Editor.Reports;

/// <summary>What stands around the content of every page that Hebb writes.</summary>
internal static class HtmlPage
{
    /// <summary>A page that needs no style sheet beside itself.</summary>
    /// <param name="title">What the browser's tab says.</param>
    /// <param name="content">The main part.</param>
    /// <param name="script">What follows the main part.</param>
    public static string Of(string title, Html content, Html script) => Html.Of(
        $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="generator" content="Hebb">
        <title>{title}</title>
        <style>
        {ReportResource.Read("report.css")}</style>
        </head>
        <body>
        <main>
        {content}
        </main>
        {script}</body>
        </html>

        """).Text;
}
