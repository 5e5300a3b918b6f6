using System;
using System.Collections.Generic;

namespace Hebb.Devices.Cpu
{
    /// <summary>Copies and launches with every address resolved. A submission runs on the calling thread and is complete when it returns.</summary>
    internal sealed unsafe class CpuRecording : Recording
    {
        private readonly CpuDevice device;
        private readonly Transfer[] uploads;
        private readonly Transfer[] downloads;
        private readonly CpuLaunch[] launches;
        private readonly AlignedMemory arguments;

        /// <summary>Resolves the operands of all work.</summary>
        public CpuRecording(CpuDevice device, IReadOnlyList<Transfer> uploads, IReadOnlyList<Dispatch> dispatches, IReadOnlyList<Transfer> downloads)
        {
            this.device = device;
            this.uploads = Checked(uploads);
            this.downloads = Checked(downloads);
            launches = new CpuLaunch[dispatches.Count];
            arguments = new AlignedMemory(ArgumentBytes(dispatches));
            var next = arguments.Pointer;
            for (var index = 0; index < launches.Length; index++)
            {
                var dispatch = dispatches[index];
                var buffers = (void**)next;
                var scalars = (int*)(buffers + dispatch.Buffers.Count);
                long operandBytes = 0;
                next += ArgumentBytes(dispatch);
                for (var buffer = 0; buffer < dispatch.Buffers.Count; buffer++)
                {
                    buffers[buffer] = device.Resolve(dispatch.Buffers[buffer], dispatch.Kernel.Name);
                    operandBytes += dispatch.Buffers[buffer].Bytes;
                }

                for (var scalar = 0; scalar < dispatch.Scalars.Count; scalar++)
                {
                    scalars[scalar] = dispatch.Scalars[scalar];
                }

                launches[index] = new CpuLaunch(
                    device.Kernels.Find(dispatch.Kernel),
                    new CpuDispatch(buffers, scalars, dispatch.SizeX, dispatch.SizeY, dispatch.SizeZ),
                    device.IsShared(operandBytes));
            }
        }

        /// <inheritdoc/>
        public override int DispatchCount => launches.Length;

        /// <inheritdoc/>
        public override bool IsCompleted => true;

        /// <inheritdoc/>
        public override void Submit()
        {
            foreach (ref readonly var upload in uploads.AsSpan())
            {
                Buffer.MemoryCopy(upload.Host.Pointer + upload.HostOffset, device.Resolve(upload.Range, nameof(Transfer)), upload.Range.Bytes, upload.Range.Bytes);
            }

            device.Run(launches);
            foreach (ref readonly var download in downloads.AsSpan())
            {
                Buffer.MemoryCopy(device.Resolve(download.Range, nameof(Transfer)), download.Host.Pointer + download.HostOffset, download.Range.Bytes, download.Range.Bytes);
            }
        }

        /// <inheritdoc/>
        public override void Wait()
        {
        }

        /// <inheritdoc/>
        public override void Dispose() => arguments.Dispose();

        private static long ArgumentBytes(IReadOnlyList<Dispatch> dispatches)
        {
            long bytes = 0;
            foreach (var dispatch in dispatches)
            {
                bytes += ArgumentBytes(dispatch);
            }

            return bytes;
        }

        // Scalars are rounded up to an even count, so that the next table of pointers is aligned.
        private static int ArgumentBytes(Dispatch dispatch) =>
            (dispatch.Buffers.Count * sizeof(void*)) + ((dispatch.Scalars.Count + 1) / 2 * 2 * sizeof(int));

        private Transfer[] Checked(IReadOnlyList<Transfer> transfers)
        {
            var result = new Transfer[transfers.Count];
            for (var index = 0; index < result.Length; index++)
            {
                var transfer = transfers[index];
                device.Resolve(transfer.Range, nameof(Transfer));
                if (transfer.HostOffset < 0 || transfer.HostOffset + transfer.Range.Bytes > transfer.Host.Bytes)
                {
                    throw new ArgumentException(
                        $"A transfer of {transfer.Range.Bytes} bytes at {transfer.HostOffset} leaves host buffer '{transfer.Host.Label}' of {transfer.Host.Bytes} bytes.");
                }

                result[index] = transfer;
            }

            return result;
        }
    }
}
