using System.Runtime.InteropServices;
using Hebb.Devices.Vulkan;
using Hebb.Devices;
using NUnit.Framework;

namespace Hebb.Tests.Devices.Vulkan;

/// <summary>One validated device for the tests of a class. Anything the validation layer reports fails the test that caused it.</summary>
public abstract class VulkanFixture
{
    private int _reported;

    protected VulkanDevice Device { get; private set; } = null!;

    [OneTimeSetUp]
    public void OpenDevice() => Device = SoftwareVulkan.Open();

    [TearDown]
    public void The_validation_layer_is_silent()
    {
        var messages = Device.ValidationMessages.Skip(_reported).ToArray();
        _reported += messages.Length;
        Assert.That(messages, Is.Empty);
    }

    [OneTimeTearDown]
    public void CloseDevice()
    {
        Assert.That(Device.AllocatedBytes, Is.Zero, "a test left memory behind");
        Device.Dispose();
        Assert.That(Device.ValidationMessages.Skip(_reported), Is.Empty);
    }

    protected DeviceBuffer Upload(params float[] values)
    {
        var buffer = Device.Allocate(values.Length * sizeof(float), "values");
        Device.Upload(buffer.All, MemoryMarshal.AsBytes<float>(values));
        return buffer;
    }

    protected DeviceBuffer Allocate(int count) => Device.Allocate(count * sizeof(float), "result");

    protected float[] Download(DeviceBuffer buffer, int count)
    {
        var values = new float[count];
        Device.Download(buffer.All, MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    protected static BufferRange Floats(DeviceBuffer buffer, int count) => new(buffer, 0, count * sizeof(float));

    protected static float[] Ramp(int count) => Enumerable.Range(1, count).Select(i => (float)i).ToArray();
}
