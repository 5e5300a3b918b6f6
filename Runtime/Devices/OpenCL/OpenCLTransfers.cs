using System;
using System.Collections.Generic;
using Silk.NET.OpenCL;

namespace Hebb.Devices.OpenCL
{
    /// <summary>Checks the copies of a recording once, and queues them without waiting.</summary>
    internal sealed unsafe class OpenCLTransfers
    {
        private readonly OpenCLDevice device;
        private readonly CL cl;
        private readonly Transfer[] transfers;

        /// <exception cref="ArgumentException">A copy leaves its host buffer.</exception>
        /// <exception cref="DeviceException">A buffer is not one of this device.</exception>
        public OpenCLTransfers(OpenCLDevice device, CL cl, IReadOnlyList<Transfer> transfers)
        {
            this.device = device;
            this.cl = cl;
            this.transfers = new Transfer[transfers.Count];
            for (int i = 0; i < transfers.Count; i++)
            {
                this.transfers[i] = Checked(transfers[i]);
            }
        }

        /// <summary>Queues the copies to the device.</summary>
        public void EnqueueWrites(nint queue)
        {
            foreach (ref readonly Transfer transfer in transfers.AsSpan())
            {
                OpenCLStatus.Check(
                    cl.EnqueueWriteBuffer(queue, Handle(transfer), false, Offset(transfer), Bytes(transfer), Host(transfer), 0, null, null),
                    "queuing an upload");
            }
        }

        /// <summary>Queues the copies to the host.</summary>
        public void EnqueueReads(nint queue)
        {
            foreach (ref readonly Transfer transfer in transfers.AsSpan())
            {
                OpenCLStatus.Check(
                    cl.EnqueueReadBuffer(queue, Handle(transfer), false, Offset(transfer), Bytes(transfer), Host(transfer), 0, null, null),
                    "queuing a download");
            }
        }

        private static nuint Offset(in Transfer transfer) => (nuint)transfer.Range.Offset;

        private static nuint Bytes(in Transfer transfer) => (nuint)transfer.Range.Bytes;

        private static byte* Host(in Transfer transfer) => transfer.Host.Pointer + transfer.HostOffset;

        private nint Handle(in Transfer transfer) => OpenCLBuffer.Of(transfer.Range, device).Handle;

        private Transfer Checked(Transfer transfer)
        {
            OpenCLBuffer.Of(transfer.Range, device);
            if (transfer.HostOffset < 0 || transfer.HostOffset + transfer.Range.Bytes > transfer.Host.Bytes)
            {
                throw new ArgumentException(
                    $"A transfer of {transfer.Range.Bytes} bytes at {transfer.HostOffset} leaves host buffer '{transfer.Host.Label}' of {transfer.Host.Bytes} bytes.");
            }

            return transfer;
        }
    }
}
