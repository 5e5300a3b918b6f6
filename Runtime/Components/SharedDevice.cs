using Hebb.Devices;

namespace Hebb.Components
{
    /// <summary>The one device that all components compute on. It is created for the first that needs it and disposed after the last.</summary>
    public static class SharedDevice
    {
        private static readonly object Gate = new object();
        private static Device? device;
        private static int users;

        /// <summary>Which device to create; the choice is left to the catalog unless it is set before the first component needs one.</summary>
        public static DeviceRequest Request { get; set; } = DeviceRequest.Auto();

        /// <summary>How many use the device; 0 when there is none.</summary>
        public static int Users
        {
            get
            {
                lock (Gate)
                {
                    return users;
                }
            }
        }

        /// <summary>The device, for one more user.</summary>
        /// <exception cref="DeviceException">The device that was asked for cannot serve; the message says why.</exception>
        public static Device Acquire()
        {
            lock (Gate)
            {
                device ??= new DeviceCatalog().Choose(Request).Device;
                users++;
                return device;
            }
        }

        /// <summary>A user needs it no more. After <see cref="Reset"/> that of an earlier user changes nothing.</summary>
        public static void Release()
        {
            lock (Gate)
            {
                if (users > 0 && --users == 0)
                {
                    Dispose();
                }
            }
        }

        /// <summary>
        /// Gives the device back whoever still uses it, and forgets <see cref="Request"/>: for the moment between two games in one process,
        /// when nothing of the first may reach the second.
        /// </summary>
        internal static void Reset()
        {
            TrainedModel.UnloadAll();
            lock (Gate)
            {
                users = 0;
                Dispose();
                Request = DeviceRequest.Auto();
            }
        }

        private static void Dispose()
        {
            device?.Dispose();
            device = null;
        }
    }
}
