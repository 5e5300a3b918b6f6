using System.Linq;

namespace Hebb.Devices
{
    /// <summary>A device asked for by name: that one, or an error.</summary>
    internal sealed class NamedChoice
    {
        private const string Advice = "Ask for another device, or for auto.";

        private readonly DeviceRequest request;
        private readonly DeviceSource source;

        public NamedChoice(DeviceRequest request, DeviceSource source)
        {
            this.request = request;
            this.source = source;
        }

        /// <exception cref="DeviceException">There is no such device, or it cannot be created.</exception>
        public DeviceChoice Make()
        {
            DeviceInfo info = Find(source.Enumerate());
            try
            {
                return new DeviceChoice(source.Create(info.Index), $"{DeviceRequest.NameOf(info.Kind)}, {info.Name}, asked for by name");
            }
            catch (DeviceException failure)
            {
                throw new DeviceException($"Device {request} was asked for, but {info} cannot be created. {failure.Message} {Advice}", failure);
            }
        }

        private DeviceInfo Find(DeviceListing listing)
        {
            if (listing.Devices.Count == 0)
            {
                throw new DeviceException($"Device {request} was asked for, but there is none. {listing.Reason} {Advice}");
            }

            if (request.Index is { } index)
            {
                return listing.Devices.FirstOrDefault(device => device.Index == index) ??
                    throw new DeviceException($"Device {request} was asked for, but this machine has {string.Join(", ", listing.Devices)}. {Advice}");
            }

            return listing.Devices.FirstOrDefault(device => !device.IsSoftware) ?? listing.Devices[0];
        }
    }
}
