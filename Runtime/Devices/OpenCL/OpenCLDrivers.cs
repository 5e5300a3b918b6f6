using System;
using System.Collections.Generic;
using System.IO;
using Silk.NET.OpenCL;

namespace Hebb.Devices.OpenCL
{
    /// <summary>The OpenCL drivers of this machine and the devices they offer.</summary>
    /// <remarks>The interface object is never disposed: that would unload drivers whose threads are still running.</remarks>
    internal sealed unsafe class OpenCLDrivers
    {
        private const string Advice =
            "Install the driver of the graphics card, or a driver for the processor (Debian, Ubuntu: ocl-icd-libopencl1 and pocl-opencl-icd)";

        private OpenCLDrivers(CL api, IReadOnlyList<OpenCLAdapter> adapters)
        {
            Api = api;
            Adapters = adapters;
        }

        public CL Api { get; }

        /// <summary>All devices of all drivers, in the order the loader lists them; at least one.</summary>
        public IReadOnlyList<OpenCLAdapter> Adapters { get; }

        /// <summary>Finds drivers and devices.</summary>
        /// <exception cref="DeviceException">There is no loader, no driver or no device.</exception>
        public static OpenCLDrivers Find()
        {
            CL api = Load();
            var query = new OpenCLQuery(api);
            var adapters = new List<OpenCLAdapter>();
            foreach (nint platform in Platforms(api))
            {
                foreach (nint device in Devices(api, platform))
                {
                    adapters.Add(new OpenCLAdapter(query, platform, device, adapters.Count));
                }
            }

            return adapters.Count > 0
                ? new OpenCLDrivers(api, adapters)
                : throw new DeviceException($"The installed OpenCL drivers offer no device. {Advice}.");
        }

        private static CL Load()
        {
            try
            {
                return CL.GetApi();
            }
            catch (FileNotFoundException missing)
            {
                throw new DeviceException($"OpenCL is not installed: {missing.Message} {Advice}.", missing);
            }
        }

        private static nint[] Platforms(CL api)
        {
            uint count = 0;
            int status = api.GetPlatformIDs(0, null, &count);
            if (status == (int)ErrorCodes.PlatformNotFoundKhr || (status == (int)ErrorCodes.Success && count == 0))
            {
                throw new DeviceException($"No OpenCL driver is installed. {Advice}.");
            }

            OpenCLStatus.Check(status, "counting drivers");
            var platforms = new nint[count];
            fixed (nint* first = platforms)
            {
                OpenCLStatus.Check(api.GetPlatformIDs(count, first, null), "listing drivers");
            }

            return platforms;
        }

        private static nint[] Devices(CL api, nint platform)
        {
            uint count = 0;
            if (api.GetDeviceIDs(platform, DeviceType.All, 0, null, &count) != (int)ErrorCodes.Success)
            {
                // A driver without a usable device does not hide those of other drivers.
                return Array.Empty<nint>();
            }

            var devices = new nint[count];
            fixed (nint* first = devices)
            {
                OpenCLStatus.Check(api.GetDeviceIDs(platform, DeviceType.All, count, first, null), "listing the devices of a driver");
            }

            return devices;
        }
    }
}
