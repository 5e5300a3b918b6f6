using System.Collections.Concurrent;
using Hebb.Devices;
using Hebb.Devices.Cpu;
using Hebb.Devices.OpenCL;
using Hebb.Devices.Vulkan;

namespace Hebb.Tests;

/// <summary>
/// The devices that every kernel is tested on, opened once per test run. The software drivers must be there: a missing one
/// fails the test, with the device's own words.
/// </summary>
public static class TestDevices
{
    private static readonly ConcurrentDictionary<DeviceKind, Device> Open = new();

    public static readonly DeviceKind[] All = [DeviceKind.Cpu, DeviceKind.Vulkan, DeviceKind.OpenCL];

    public static Device Get(DeviceKind kind) => Open.GetOrAdd(kind, Create);

    private static Device Create(DeviceKind kind) => kind switch
    {
        DeviceKind.Vulkan => VulkanDevice.Create(0, new VulkanOptions { Validation = true }),
        DeviceKind.OpenCL => OpenCLDevice.Create(0),
        _ => new CpuDevice(),
    };
}
