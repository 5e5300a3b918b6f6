using System;

namespace Hebb.Devices
{
    /// <summary>Where a <see cref="DeviceCatalog"/> takes the devices of one interface from.</summary>
    public sealed class DeviceSource
    {
        private readonly Func<DeviceListing> enumerate;
        private readonly Func<int, Device> create;

        /// <summary>Names the two functions of an interface: the one that lists its devices and the one that creates the device at a position of that list.</summary>
        public DeviceSource(DeviceKind kind, Func<DeviceListing> enumerate, Func<int, Device> create)
        {
            Kind = kind;
            this.enumerate = enumerate;
            this.create = create;
        }

        /// <summary>The interface.</summary>
        public DeviceKind Kind { get; }

        /// <summary>What the interface offers on this machine; creates no device.</summary>
        public DeviceListing Enumerate() => enumerate();

        /// <summary>Creates the device at a position of the list.</summary>
        /// <exception cref="DeviceException">There is none, or its driver refuses.</exception>
        public Device Create(int index) => create(index);
    }
}
