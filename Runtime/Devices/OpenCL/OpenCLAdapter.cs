using System;
using Silk.NET.OpenCL;
using CLDeviceInfo = Silk.NET.OpenCL.DeviceInfo;

namespace Hebb.Devices.OpenCL
{
    /// <summary>One device of one installed driver, found but not opened.</summary>
    internal sealed class OpenCLAdapter
    {
        private const uint BitsPerByte = 8;

        private readonly OpenCLQuery query;

        public OpenCLAdapter(OpenCLQuery query, nint platform, nint device, int index)
        {
            this.query = query;
            Platform = platform;
            Device = device;
            var type = query.Value<DeviceType>(device, CLDeviceInfo.Type);
            bool onProcessor = (type & DeviceType.Cpu) != 0;
            long largest = (long)query.Value<ulong>(device, CLDeviceInfo.MaxMemAllocSize);
            Info = new DeviceInfo
            {
                Kind = DeviceKind.OpenCL,
                Index = index,
                Name = query.Text(device, CLDeviceInfo.Name),
                Driver = query.Text(platform, PlatformInfo.Name) + " " + query.Text(device, CLDeviceInfo.DriverVersion),
                IsSoftware = onProcessor,
                MaxRangeBytes = largest,
                RangeAlignment = Math.Max(DeviceBuffer.Alignment, query.Value<uint>(device, CLDeviceInfo.MemBaseAddrAlign) / BitsPerByte),
                MaxAllocationBytes = largest,
                Target = onProcessor ? KernelTarget.OpenCLCpu : KernelTarget.Portable,
            };
        }

        /// <summary>The driver's handle of its platform.</summary>
        public nint Platform { get; }

        /// <summary>The driver's handle of the device.</summary>
        public nint Device { get; }

        public DeviceInfo Info { get; }

        /// <summary>Most work-items one workgroup may have.</summary>
        public long MaxWorkgroupItems => (long)query.Value<nuint>(Device, CLDeviceInfo.MaxWorkGroupSize);

        /// <summary>Refuses a device that cannot run kernels of OpenCL C 1.2.</summary>
        /// <exception cref="DeviceException">It is older, switched off, or its driver has no compiler.</exception>
        public void CheckUsable()
        {
            string version = query.Text(Device, CLDeviceInfo.Version);
            if (IsOlderThan12(version))
            {
                throw new DeviceException($"{Info} speaks {version}, but OpenCL 1.2 is the oldest that will do. Update its driver or choose another device.");
            }

            if (query.Value<uint>(Device, CLDeviceInfo.Available) == 0)
            {
                throw new DeviceException($"{Info} is reported as not available by its driver {Info.Driver}. Choose another device.");
            }

            if (query.Value<uint>(Device, CLDeviceInfo.CompilerAvailable) == 0)
            {
                throw new DeviceException($"The driver {Info.Driver} of {Info} has no compiler for kernels. Choose another device.");
            }
        }

        /// <summary>The version text starts with "OpenCL major.minor " (OpenCL 1.2 specification, table 4.3).</summary>
        private static bool IsOlderThan12(string version) =>
            version.StartsWith("OpenCL 1.0", StringComparison.Ordinal) || version.StartsWith("OpenCL 1.1", StringComparison.Ordinal);
    }
}
