using Hebb.Data.Images;

namespace Hebb.Editor.Adversarial;

/// <summary>What a classifier and the training images say of generated samples.</summary>
internal sealed record GanResult
{
    /// <summary>From which probability on the judge counts as sure.</summary>
    public const double Sure = 0.9;

    /// <summary>A class that gets less than this share is missing.</summary>
    public const double SmallestShare = 0.03;

    /// <summary>A class that gets more than this share crowds the others out.</summary>
    public const double LargestShare = 0.3;

    /// <summary>Samples that differ less from each other than this part of what real images do look alike.</summary>
    public const double LeastDiversity = 0.7;

    public required IReadOnlyList<string> ClassNames { get; init; }

    /// <summary>How many samples were judged.</summary>
    public required int Samples { get; init; }

    /// <summary>The share of real test images that the judge names correctly.</summary>
    public required double JudgeAccuracy { get; init; }

    /// <summary>The share of samples that it is sure of.</summary>
    public required double SureShare { get; init; }

    /// <summary>The share of samples of every class.</summary>
    public required IReadOnlyList<double> ClassShares { get; init; }

    /// <summary>The median distance of the samples to the nearest training image.</summary>
    public required double SampleDistance { get; init; }

    /// <summary>The same of held-out images.</summary>
    public required double HeldOutDistance { get; init; }

    /// <summary>The mean distance between two samples of one class, as a part of that between two held-out images of one class.</summary>
    public required double Diversity { get; init; }

    /// <summary>Some samples, each beside the training image that is nearest to it.</summary>
    public required IReadOnlyList<(Image Sample, Image Nearest)> Neighbours { get; init; }

    /// <summary>What is wrong, in a sentence each; empty when nothing is.</summary>
    public IReadOnlyList<string> Complaints
    {
        get
        {
            var complaints = new List<string>();
            var missing = ClassNames.Where((_, index) => ClassShares[index] < SmallestShare).ToList();
            if (missing.Count > 0)
            {
                complaints.Add($"The generator has collapsed: hardly a sample shows {string.Join(", ", missing)}.");
            }

            if (ClassShares.Max() > LargestShare)
            {
                complaints.Add($"The generator is collapsing: {ClassShares.Max():P0} of its samples show {ClassNames[ClassShares.ToList().IndexOf(ClassShares.Max())]}.");
            }

            if (Diversity < LeastDiversity)
            {
                complaints.Add("The generator has collapsed: samples of one class look nearly the same.");
            }

            if (SampleDistance < HeldOutDistance)
            {
                complaints.Add("Samples are nearer to training images than real images are: some may be learned by heart.");
            }

            return complaints;
        }
    }
}
