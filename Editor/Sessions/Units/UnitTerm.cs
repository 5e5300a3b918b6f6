namespace Hebb.Editor.Sessions.Units;

/// <summary>One product of a sum.</summary>
/// <param name="Label">Where the input comes from.</param>
/// <param name="Input">The number that came in; 0 beyond the border.</param>
/// <param name="Weight">What it is multiplied with.</param>
/// <param name="Product">Of the two.</param>
internal sealed record UnitTerm(string Label, float Input, float Weight, float Product)
{
    public static UnitTerm Of(string label, float input, float weight) => new(label, input, weight, input * weight);
}
