using System;
using System.Collections.Generic;

namespace Hebb.Devices
{
    /// <summary>What one programming interface offers on this machine, found without creating a device.</summary>
    public sealed class DeviceListing
    {
        /// <summary>Lists the devices of an interface.</summary>
        public DeviceListing(IReadOnlyList<DeviceInfo> devices)
        {
            Devices = devices;
            Problem = string.Empty;
        }

        /// <summary>Says why an interface offers nothing, and what would change that.</summary>
        public DeviceListing(string problem)
        {
            Devices = Array.Empty<DeviceInfo>();
            Problem = problem;
        }

        /// <summary>The devices, each at the position its <see cref="DeviceInfo.Index"/> tells.</summary>
        public IReadOnlyList<DeviceInfo> Devices { get; }

        /// <summary>Why there is no device, as a phrase for a person; empty when there is one.</summary>
        public string Problem { get; }
    }
}
