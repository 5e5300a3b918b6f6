using System;
using System.Collections.Generic;
using Silk.NET.OpenCL;

namespace Hebb.Devices.OpenCL
{
    /// <summary>The memory objects that stand for the ranges of one recording. A range reaches to the end of its last 256 bytes, which kernels may read.</summary>
    internal sealed unsafe class OpenCLSubBuffers : IDisposable
    {
        /// <summary>CL_BUFFER_CREATE_TYPE_REGION.</summary>
        public const BufferCreateType RegionType = (BufferCreateType)0x1220;

        private readonly OpenCLDevice device;
        private readonly CL cl;
        private readonly Dictionary<BufferRange, nint> handles = new Dictionary<BufferRange, nint>();

        public OpenCLSubBuffers(OpenCLDevice device, CL cl)
        {
            this.device = device;
            this.cl = cl;
        }

        /// <summary>A memory object that starts where <paramref name="range"/> does.</summary>
        public nint Get(BufferRange range)
        {
            OpenCLBuffer buffer = OpenCLBuffer.Of(range, device);
            long bytes = DeviceBuffer.RoundUp(Math.Max(range.Bytes, 1));
            if (range.Offset == 0 && bytes == buffer.Bytes)
            {
                return buffer.Handle;
            }

            var whole = new BufferRange(buffer, range.Offset, bytes);
            if (!handles.TryGetValue(whole, out nint handle))
            {
                OpenCLStatus.Check(Create(cl, buffer.Handle, whole.Offset, whole.Bytes, out handle), $"naming a part of buffer '{buffer.Label}'");
                handles.Add(whole, handle);
            }

            return handle;
        }

        /// <summary>Asks the driver for a memory object over a part of another; returns its status.</summary>
        public static int Create(CL cl, nint buffer, long offset, long bytes, out nint handle)
        {
            nuint* region = stackalloc nuint[2];
            region[0] = (nuint)offset;
            region[1] = (nuint)bytes;
            int status;
            handle = cl.CreateSubBuffer(buffer, MemFlags.ReadWrite, RegionType, region, &status);
            return status;
        }

        public void Dispose()
        {
            foreach (nint handle in handles.Values)
            {
                cl.ReleaseMemObject(handle);
            }

            handles.Clear();
        }
    }
}
