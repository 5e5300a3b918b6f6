namespace Hebb.Editor.Reports;

/// <summary>One block of the run card: a heading and named values.</summary>
internal sealed record RunCardGroup(string Heading, IReadOnlyList<(string Name, string Value)> Entries);
