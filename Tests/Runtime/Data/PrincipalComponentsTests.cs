using Hebb.Data;
using Hebb.Tensors;
using NUnit.Framework;

namespace Hebb.Tests.Data;

public sealed class PrincipalComponentsTests
{
    [Test]
    public void Samples_in_a_plane_come_back_whole_from_two_components()
    {
        var samples = Data(Enumerable.Range(0, 50).Select(index => new[] { MathF.Sin(index), MathF.Cos(index * 0.7f) })
            .Select(place => new[] { 1 + place[0], 2 - place[1], place[0] + place[1], 3f, 2 * place[0] }).ToArray());

        var components = PrincipalComponents.Of(samples, 2);

        Assert.That(components.Count, Is.EqualTo(2));
        Assert.That(components.ReconstructionError(samples), Is.EqualTo(0).Within(1e-9));
    }

    [Test]
    public void What_is_lost_is_the_variance_of_the_other_directions()
    {
        // Each value is +-s in a pattern that is uncorrelated with the others': the variances are s^2.
        float[] deviations = [3, 2, 1, 0.5f];
        var samples = Data(Enumerable.Range(0, 16).Select(index => deviations.Select((deviation, bit) => (index >> bit & 1) == 0 ? deviation : -deviation).ToArray()).ToArray());

        var error = PrincipalComponents.Of(samples, 2).ReconstructionError(samples);

        Assert.That(error, Is.EqualTo((1 + 0.25) / 4).Within(1e-7));
    }

    [Test]
    public void A_sample_is_drawn_again_from_mean_and_components()
    {
        var samples = Data([[1, 5], [3, 5], [5, 5]]);

        Assert.That(PrincipalComponents.Of(samples, 1).Reconstruct([2, 9]), Is.EqualTo(new[] { 2f, 5f }).Within(1e-6));
    }

    [Test]
    public void Constant_samples_lose_nothing()
    {
        var samples = Data([[1, 2, 3], [1, 2, 3]]);

        Assert.That(PrincipalComponents.Of(samples, 3).ReconstructionError(samples), Is.EqualTo(0).Within(1e-12));
    }

    [TestCase(0)]
    [TestCase(3)]
    public void More_components_than_values_or_none_are_refused(int count) =>
        Assert.That(() => PrincipalComponents.Of(Data([[1, 2], [3, 4]]), count), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("1 to 2"));

    private static ReconstructionDataset Data(float[][] rows) => new(new TensorDataset(Tensor.FromRows(rows), Tensor.FromLabels(new int[rows.Length])));
}
