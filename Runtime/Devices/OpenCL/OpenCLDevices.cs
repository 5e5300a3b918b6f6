using System.Collections.Generic;

namespace Hebb.Devices.OpenCL
{
    /// <summary>Lists the OpenCL devices of this machine.</summary>
    public static class OpenCLDevices
    {
        /// <summary>Asks the installed drivers for their devices and creates none. Without any, the listing says why.</summary>
        public static DeviceListing Enumerate()
        {
            try
            {
                var infos = new List<DeviceInfo>();
                foreach (OpenCLAdapter adapter in OpenCLDrivers.Find().Adapters)
                {
                    infos.Add(adapter.Info);
                }

                return new DeviceListing(infos);
            }
            catch (DeviceException problem)
            {
                return new DeviceListing(problem.Message);
            }
        }
    }
}
