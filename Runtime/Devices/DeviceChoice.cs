namespace Hebb.Devices
{
    /// <summary>A device that was chosen and created. Whoever asked for it disposes the device.</summary>
    public sealed class DeviceChoice
    {
        internal DeviceChoice(Device device, string reason)
        {
            Device = device;
            Reason = reason;
        }

        /// <summary>The device, ready for use.</summary>
        public Device Device { get; }

        /// <summary>Why this one, in one line for a person: what was asked for, what was found, and what failed on the way.</summary>
        public string Reason { get; }
    }
}
