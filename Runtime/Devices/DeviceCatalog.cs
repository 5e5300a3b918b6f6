using System.Collections.Generic;
using System.Linq;
using Hebb.Devices.Cpu;
using Hebb.Devices.OpenCL;
using Hebb.Devices.Vulkan;

namespace Hebb.Devices
{
    /// <summary>
    /// Finds the device for a request. A device asked for by name is that device or an error; a choice left to the catalog
    /// falls on a GPU through Vulkan, else a GPU through OpenCL, else the processor, and tells why.
    /// </summary>
    public sealed class DeviceCatalog
    {
        private readonly IReadOnlyList<DeviceSource> sources;

        /// <summary>A catalog of the devices of this machine.</summary>
        public DeviceCatalog()
            : this(
                new DeviceSource(DeviceKind.Vulkan, VulkanDevices.Enumerate, index => VulkanDevice.Create(index, new VulkanOptions())),
                new DeviceSource(DeviceKind.OpenCL, OpenCLDevices.Enumerate, OpenCLDevice.Create),
                new DeviceSource(DeviceKind.Cpu, ListProcessor, _ => new CpuDevice()))
        {
        }

        /// <summary>A catalog of the given sources, the preferred one first and the one that always serves last.</summary>
        public DeviceCatalog(params DeviceSource[] sources) => this.sources = sources;

        /// <summary>What each interface offers on this machine; creates no device.</summary>
        public IEnumerable<KeyValuePair<DeviceKind, DeviceListing>> List() =>
            sources.Select(source => new KeyValuePair<DeviceKind, DeviceListing>(source.Kind, source.Enumerate()));

        /// <summary>Creates the device that <paramref name="request"/> asks for.</summary>
        /// <exception cref="DeviceException">A device asked for by name is not there or cannot be created; the message says why and what to do.</exception>
        public DeviceChoice Choose(DeviceRequest request) =>
            request.Kind is { } kind
                ? new NamedChoice(request, sources.Single(source => source.Kind == kind)).Make()
                : new AutomaticChoice(sources, request.AllowSoftware).Make();

        private static DeviceListing ListProcessor()
        {
            using var device = new CpuDevice();
            return new DeviceListing(new[] { device.Info });
        }
    }
}
