using System.Collections.Generic;
using System.Linq;
using Hebb.Devices;

namespace Hebb.Authoring
{
    /// <summary>The devices of this machine to choose from: first the choice by itself, then each by its name.</summary>
    internal sealed class DeviceMenu
    {
        private readonly IReadOnlyList<DeviceRequest> requests;

        public DeviceMenu(DeviceCatalog catalog)
        {
            var devices = catalog.List().SelectMany(listing => listing.Value.Devices).ToList();
            requests = devices.Select(device => DeviceRequest.Of(device.Kind, device.Index)).Prepend(DeviceRequest.Auto()).ToList();
            Names = devices.Select(device => $"{device}{(device.IsSoftware ? " (software)" : string.Empty)}").Prepend("Automatic").ToArray();
        }

        /// <summary>What a person chooses by.</summary>
        public string[] Names { get; }

        /// <summary>What is asked for by a choice.</summary>
        public DeviceRequest this[int choice] => requests[choice];

        /// <summary>The choice that asks for a device; the first where it is not there.</summary>
        /// <param name="request">The text of a <see cref="DeviceRequest"/>.</param>
        public int IndexOf(string request)
        {
            var index = requests.Select(known => known.ToString()).ToList().IndexOf(request);
            return index < 0 ? 0 : index;
        }
    }
}
