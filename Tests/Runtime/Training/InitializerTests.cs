using Hebb.Tensors;
using Hebb.Training;
using NUnit.Framework;

namespace Hebb.Tests.Training;

public sealed class InitializerTests
{
    [TestCase("glorot_uniform", 2.0 / (300 + 500))]
    [TestCase("glorot_normal", 2.0 / (300 + 500))]
    [TestCase("he_uniform", 2.0 / 300)]
    [TestCase("he_normal", 2.0 / 300)]
    [TestCase("lecun_uniform", 1.0 / 300)]
    [TestCase("lecun_normal", 1.0 / 300)]
    public void The_variance_is_what_the_paper_says(string name, double variance)
    {
        var values = ((Initializer)name).Create(new TensorShape(300, 500), 300, 500, new SeededRandom(1)).Floats;

        Assert.That(values.Average(), Is.EqualTo(0).Within(3 * Math.Sqrt(variance / values.Length)));
        Assert.That(values.Select(value => (double)value * value).Average(), Is.EqualTo(variance).Within(2).Percent);
    }

    [Test]
    public void Uniform_values_stay_within_the_limit_of_the_paper()
    {
        var values = ((Initializer)"glorot_uniform").Create(new TensorShape(30, 50), 30, 50, new SeededRandom(1)).Floats;

        Assert.That(values.Select(Math.Abs).Max(), Is.LessThanOrEqualTo(Math.Sqrt(6.0 / 80)));
    }

    [TestCase(5, 13)]
    [TestCase(13, 5)]
    [TestCase(8, 8)]
    [TestCase(1, 1)]
    public void Orthogonal_rows_or_columns_are_orthonormal(int rows, int columns)
    {
        var matrix = ((Initializer)"orthogonal").Create(new TensorShape(rows, columns), rows, columns, new SeededRandom(1));

        for (var a = 0; a < Math.Min(rows, columns); a++)
        {
            for (var b = 0; b < Math.Min(rows, columns); b++)
            {
                var dot = Enumerable.Range(0, Math.Max(rows, columns)).Sum(i => rows <= columns ? matrix[a, i] * matrix[b, i] : matrix[i, a] * matrix[i, b]);
                Assert.That(dot, Is.EqualTo(a == b ? 1 : 0).Within(1e-5));
            }
        }
    }

    [Test]
    public void Zeros_and_ones_are()
    {
        Assert.That(((Initializer)"zeros").Create(new TensorShape(7), 7, 7, new SeededRandom(1)).Floats, Is.All.Zero);
        Assert.That(((Initializer)"ones").Create(new TensorShape(7), 7, 7, new SeededRandom(1)).Floats, Is.All.EqualTo(1));
    }

    [Test]
    public void The_same_seed_gives_the_same_values_and_another_gives_others()
    {
        float[] Draw(ulong seed) => ((Initializer)"he_normal").Create(new TensorShape(9, 9), 9, 9, new SeededRandom(seed)).Floats;

        Assert.That(Draw(1), Is.EqualTo(Draw(1)));
        Assert.That(Draw(2), Is.Not.EqualTo(Draw(1)));
    }
}
