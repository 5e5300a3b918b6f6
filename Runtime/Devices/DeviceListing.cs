using System;
using System.Collections.Generic;

namespace Hebb.Devices
{
    /// <summary>The devices that one programming interface offers on this machine, or why it offers none.</summary>
    public sealed class DeviceListing
    {
        /// <summary>Lists devices that were found.</summary>
        public DeviceListing(IReadOnlyList<DeviceInfo> devices)
        {
            Devices = devices;
        }

        /// <summary>Says why there is none, in a sentence for a person.</summary>
        public DeviceListing(string reason)
        {
            Devices = Array.Empty<DeviceInfo>();
            Reason = reason;
        }

        /// <summary>What was found, in the order of <see cref="DeviceInfo.Index"/>.</summary>
        public IReadOnlyList<DeviceInfo> Devices { get; }

        /// <summary>Why <see cref="Devices"/> is empty; null when it is not.</summary>
        public string? Reason { get; }
    }
}
