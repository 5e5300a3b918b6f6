using System;
using System.Runtime.InteropServices;

namespace Hebb.Devices.OpenCL
{
    /// <summary>Ordinary host memory that starts at a page, which drivers copy from and to without a copy of their own.</summary>
    internal sealed unsafe class OpenCLHostBuffer : HostBuffer
    {
        private nint allocation;
        private byte* pointer;

        public OpenCLHostBuffer(OpenCLDevice device, long bytes, string label)
            : base(device, bytes, label)
        {
            long page = Environment.SystemPageSize;
            allocation = Allocate(checked(bytes + page - 1), label);
            pointer = (byte*)(((long)allocation + page - 1) / page * page);
            Clear(pointer, bytes);
        }

        public override byte* Pointer => pointer;

        public override void Dispose()
        {
            Marshal.FreeHGlobal(allocation);
            allocation = 0;
            pointer = null;
        }

        private static nint Allocate(long bytes, string label)
        {
            try
            {
                return Marshal.AllocHGlobal((nint)bytes);
            }
            catch (OutOfMemoryException exception)
            {
                throw new DeviceException($"There is no host memory for the {bytes} bytes of '{label}'. Use a smaller batch.", exception);
            }
        }

        private static void Clear(byte* first, long bytes)
        {
            for (long done = 0; done < bytes; done += int.MaxValue)
            {
                new Span<byte>(first + done, (int)Math.Min(int.MaxValue, bytes - done)).Clear();
            }
        }
    }
}
