using Hebb.Components;
using Hebb.Devices;
using Hebb.Scene;
using Hebb.Tests.Components.Imaging;
using NUnit.Framework;

namespace Hebb.Tests.Components;

/// <summary>A scene with learning agents and a classifier that comes and goes many times.</summary>
[NonParallelizable]
[Category("Deep")]
public sealed class LoadingTests
{
    [TestCase("cpu", 1000)]
    [TestCase("vulkan", 40)]
    [TestCase("opencl", 40)]
    public void Loads_and_unloads_leave_nothing_behind(string device, int loads)
    {
        var request = SharedDevice.Request;
        SharedDevice.Request = DeviceRequest.Parse(device);
        try
        {
            using var log = new StringWriter();
            using var player = new HeadlessPlayer(SampleScene.CreateOptions(log));
            var model = TestModels.Convolutional();
            LoadMany(player, model, loads / 4);
            var before = ProcessFigures.Measure();
            LoadMany(player, model, loads);

            Assert.That(log.ToString(), Is.Empty);
            Assert.That(SharedDevice.Users, Is.Zero);
            ProcessFigures.Measure().AssertNoGrowthSince(before, device);
        }
        finally
        {
            SharedDevice.Request = request;
        }
    }

    private static void LoadMany(HeadlessPlayer player, TrainedModel model, int loads)
    {
        for (var load = 0; load < loads; load++)
        {
            SampleScene.PlayWithClassifier(player, model);
            player.Unload();
            Assert.That(SharedDevice.Users, Is.Zero);
        }
    }
}
