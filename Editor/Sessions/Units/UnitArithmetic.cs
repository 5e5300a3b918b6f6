namespace Hebb.Editor.Sessions.Units;

/// <summary>How one number that a layer answered comes about.</summary>
internal sealed record UnitArithmetic
{
    /// <summary>In symbols.</summary>
    public required string Formula { get; init; }

    /// <summary>Rows and columns of a window, so that the terms can be laid out as patches; 0 where they are a list.</summary>
    public int Columns { get; init; }

    /// <summary>The products, in the order of the kernel; only the largest of a long list.</summary>
    public IReadOnlyList<UnitTerm> Terms { get; init; } = [];

    /// <summary>How many smaller terms are not listed; the sum has them.</summary>
    public int Omitted { get; init; }

    /// <summary>What is added to the sum; null where nothing is.</summary>
    public float? Bias { get; init; }

    /// <summary>Of all products; null where nothing is summed.</summary>
    public float? Sum { get; init; }

    /// <summary>What the layer answered.</summary>
    public required float Value { get; init; }
}
