namespace Hebb.Editor.Verify;

/// <summary>Where a computed tensor is furthest from the golden's.</summary>
/// <param name="Tensor">Name in the file.</param>
/// <param name="Error">Absolute difference.</param>
/// <param name="Excess">The difference in units of what is allowed.</param>
/// <param name="Text">What was found, in words.</param>
internal sealed record Deviation(string Tensor, double Error, double Excess, string Text);
