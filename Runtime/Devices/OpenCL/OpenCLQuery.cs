using System.Text;
using Silk.NET.OpenCL;
using CLDeviceInfo = Silk.NET.OpenCL.DeviceInfo;

namespace Hebb.Devices.OpenCL
{
    /// <summary>Reads properties of platforms and devices.</summary>
    internal sealed unsafe class OpenCLQuery
    {
        private readonly CL cl;

        public OpenCLQuery(CL cl) => this.cl = cl;

        public string Text(nint platform, PlatformInfo property)
        {
            nuint bytes;
            Check(cl.GetPlatformInfo(platform, property, 0, null, &bytes));
            byte[] text = new byte[(int)bytes];
            fixed (byte* first = text)
            {
                Check(cl.GetPlatformInfo(platform, property, bytes, first, null));
            }

            return Decode(text);
        }

        public string Text(nint device, CLDeviceInfo property)
        {
            nuint bytes;
            Check(cl.GetDeviceInfo(device, property, 0, null, &bytes));
            byte[] text = new byte[(int)bytes];
            fixed (byte* first = text)
            {
                Check(cl.GetDeviceInfo(device, property, bytes, first, null));
            }

            return Decode(text);
        }

        public T Value<T>(nint device, CLDeviceInfo property)
            where T : unmanaged
        {
            T value = default;
            Check(cl.GetDeviceInfo(device, property, (nuint)sizeof(T), &value, null));
            return value;
        }

        private static void Check(int status) => OpenCLStatus.Check(status, "reading a property of a driver");

        private static string Decode(byte[] zeroTerminated) => Encoding.UTF8.GetString(zeroTerminated).TrimEnd('\0').Trim();
    }
}
