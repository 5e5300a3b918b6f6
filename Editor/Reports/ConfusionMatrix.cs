namespace Hebb.Editor.Reports;

/// <summary>How often each class (row) was read as each class (column).</summary>
internal sealed class ConfusionMatrix(IReadOnlyList<string> classNames, int[,] counts)
{
    public IReadOnlyList<string> ClassNames => classNames;

    public int Classes => classNames.Count;

    public int Total => Range().Sum(Samples);

    public int Correct => Range().Sum(label => counts[label, label]);

    /// <summary>The mean of the recalls of all classes that occur.</summary>
    public double RecallMacro => Range().Where(label => Samples(label) > 0).Select(Recall).DefaultIfEmpty().Average();

    public int this[int truth, int answer] => counts[truth, answer];

    /// <summary>Samples of class <paramref name="label"/>.</summary>
    public int Samples(int label) => Range().Sum(answer => counts[label, answer]);

    /// <summary>The share of the samples of class <paramref name="label"/> that were read as it; 0 when there are none.</summary>
    public double Recall(int label) => Share(counts[label, label], Samples(label));

    /// <summary>The share of the answers <paramref name="label"/> that were right; 0 when there were none.</summary>
    public double Precision(int label) => Share(counts[label, label], Range().Sum(truth => counts[truth, label]));

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    private IEnumerable<int> Range() => Enumerable.Range(0, Classes);
}
