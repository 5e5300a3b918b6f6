using System;
using System.Collections.Generic;
using Silk.NET.OpenCL;

namespace Hebb.Devices.OpenCL
{
    /// <summary>A device driven through OpenCL 1.2 or newer: one context and one queue that runs commands in order.</summary>
    public sealed unsafe class OpenCLDevice : Device
    {
        private readonly OpenCLSession session;
        private readonly CL cl;
        private readonly IOpenCLKernels kernels;
        private readonly OpenCLPrograms programs;
        private long allocatedBytes;
        private long submittedDispatches;

        private OpenCLDevice(OpenCLSession session, IOpenCLKernels kernels, OpenCLProgramCache cache)
        {
            this.session = session;
            this.kernels = kernels;
            cl = session.Api;
            programs = new OpenCLPrograms(session, kernels, cache);
        }

        /// <inheritdoc/>
        public override DeviceInfo Info => session.Info;

        /// <inheritdoc/>
        public override long AllocatedBytes => allocatedBytes;

        /// <inheritdoc/>
        public override long SubmittedDispatches => submittedDispatches;

        /// <summary>Opens the device at position <paramref name="index"/> of <see cref="OpenCLDevices.Enumerate"/>.</summary>
        /// <exception cref="DeviceException">OpenCL is not installed, there is no such device, or it cannot run the kernels; the message says which.</exception>
        public static OpenCLDevice Create(int index) => Create(index, new EmbeddedKernels(), OpenCLProgramCache.OfUser());

        /// <summary>Opens a device with its own kernels and its own cache.</summary>
        internal static OpenCLDevice Create(int index, IOpenCLKernels kernels, OpenCLProgramCache cache)
        {
            OpenCLDrivers drivers = OpenCLDrivers.Find();
            if (index < 0 || index >= drivers.Adapters.Count)
            {
                throw new DeviceException(
                    $"There is no device opencl:{index}: the installed drivers offer {drivers.Adapters.Count}, from opencl:0 on. Choose one of those.");
            }

            return new OpenCLDevice(OpenCLSession.Open(drivers.Api, drivers.Adapters[index]), kernels, cache);
        }

        /// <inheritdoc/>
        public override DeviceBuffer Allocate(long bytes, string label)
        {
            if (bytes < 1)
            {
                throw new DeviceException($"'{label}' asks for {bytes} bytes; at least 1 is needed.");
            }

            long rounded = DeviceBuffer.RoundUp(bytes);
            if (rounded > Info.MaxAllocationBytes)
            {
                throw Refused(rounded, label, "more than it takes in one piece");
            }

            int status;
            nint handle = cl.CreateBuffer(session.Context, MemFlags.ReadWrite, (nuint)rounded, null, &status);
            if (status != (int)ErrorCodes.Success)
            {
                throw Refused(rounded, label, OpenCLStatus.Describe(status));
            }

            status = Clear(handle, rounded);
            if (status != (int)ErrorCodes.Success)
            {
                cl.ReleaseMemObject(handle);
                throw Refused(rounded, label, OpenCLStatus.Describe(status));
            }

            allocatedBytes += rounded;
            return new OpenCLBuffer(this, handle, rounded, label);
        }

        /// <inheritdoc/>
        public override HostBuffer AllocateHost(long bytes, string label) => new OpenCLHostBuffer(this, bytes, label);

        /// <inheritdoc/>
        public override void Upload(BufferRange destination, ReadOnlySpan<byte> source)
        {
            nint handle = Resolve(destination, source.Length, nameof(source));
            fixed (byte* first = source)
            {
                if (source.Length > 0)
                {
                    OpenCLStatus.Check(
                        cl.EnqueueWriteBuffer(session.Queue, handle, true, (nuint)destination.Offset, (nuint)source.Length, first, 0, null, null),
                        "uploading");
                }
            }
        }

        /// <inheritdoc/>
        public override void Download(BufferRange source, Span<byte> destination)
        {
            nint handle = Resolve(source, destination.Length, nameof(destination));
            fixed (byte* first = destination)
            {
                if (destination.Length > 0)
                {
                    OpenCLStatus.Check(
                        cl.EnqueueReadBuffer(session.Queue, handle, true, (nuint)source.Offset, (nuint)destination.Length, first, 0, null, null),
                        "downloading");
                }
            }
        }

        /// <inheritdoc/>
        public override Recording Record(IReadOnlyList<Transfer> uploads, IReadOnlyList<Dispatch> dispatches, IReadOnlyList<Transfer> downloads)
        {
            var writes = new OpenCLTransfers(this, cl, uploads);
            var reads = new OpenCLTransfers(this, cl, downloads);
            var commands = new OpenCLCommands(this, session);
            try
            {
                foreach (Dispatch dispatch in dispatches)
                {
                    KernelVariant variant = kernels.Find(dispatch.Kernel.Name, Info.Target);
                    commands.Add(programs.Get(variant), variant, dispatch);
                }
            }
            catch
            {
                commands.Dispose();
                throw;
            }

            return new OpenCLRecording(this, session, writes, commands, reads);
        }

        /// <inheritdoc/>
        public override void Dispose()
        {
            programs.Dispose();
            session.Dispose();
        }

        /// <summary>Gives back the memory of a buffer.</summary>
        internal void Free(nint handle, long bytes)
        {
            cl.ReleaseMemObject(handle);
            allocatedBytes -= bytes;
        }

        internal void CountDispatches(int count) => submittedDispatches += count;

        /// <summary>Drivers may put off an allocation until it is used, so this waits: a lack of memory shows here.</summary>
        private int Clear(nint handle, long bytes)
        {
            uint zero = 0;
            int status = cl.EnqueueFillBuffer(session.Queue, handle, &zero, sizeof(uint), 0, (nuint)bytes, 0, null, null);
            return status == (int)ErrorCodes.Success ? cl.Finish(session.Queue) : status;
        }

        private nint Resolve(BufferRange range, int bytes, string argument)
        {
            nint handle = OpenCLBuffer.Of(range, this).Handle;
            return bytes <= range.Bytes
                ? handle
                : throw new ArgumentException($"{bytes} bytes do not fit a range of {range.Bytes} bytes of buffer '{range.Buffer!.Label}'.", argument);
        }

        private DeviceException Refused(long bytes, string label, string reason) =>
            new DeviceException(
                $"{Info} gives no {bytes} bytes for '{label}': {reason}. It takes at most {Info.MaxAllocationBytes} bytes in one piece, and {allocatedBytes} bytes are in use here. Use a smaller batch or model.");
    }
}
