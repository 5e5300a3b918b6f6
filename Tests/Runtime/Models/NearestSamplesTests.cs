using Hebb.Data;
using Hebb.Devices;
using Hebb.Models;
using Hebb.Tensors;
using NUnit.Framework;

namespace Hebb.Tests.Models;

public sealed class NearestSamplesTests
{
    private static readonly DeviceKind[] Devices = TestDevices.All;

    [Test]
    public void The_nearest_sample_is_that_of_a_plain_search([ValueSource(nameof(Devices))] DeviceKind kind)
    {
        const int Count = 4099;
        var random = new SeededRandom(2);
        float[][] Rows(int count) => [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, 5).Select(_ => random.Normal()).ToArray())];
        var (samples, queries) = (Rows(Count), Rows(7));

        var found = NearestSamples.Find(TestDevices.Get(kind), Tensor.FromRows(queries), new TensorDataset(Tensor.FromRows(samples), Tensor.FromLabels(new int[Count])));

        foreach (var (query, nearest) in queries.Zip(found))
        {
            var distances = samples.Select(sample => Math.Sqrt(sample.Zip(query, (a, b) => (double)(a - b) * (a - b)).Sum())).ToList();
            Assert.That(nearest.Sample, Is.EqualTo(distances.IndexOf(distances.Min())));
            Assert.That(nearest.Distance, Is.EqualTo(distances.Min()).Within(1e-3));
        }
    }
}
