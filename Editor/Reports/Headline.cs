namespace Hebb.Editor.Reports;

/// <summary>The result in short: a figure such as <c>98.57 %</c>, what it is, and a sentence.</summary>
internal sealed record Headline(string Figure, string Caption, string Sentence);
