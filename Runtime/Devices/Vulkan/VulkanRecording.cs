using System.Collections.Generic;
using System.Linq;

namespace Hebb.Devices.Vulkan
{
    /// <summary>A recording as one command buffer, with barriers only where an operation depends on an earlier one.</summary>
    internal sealed class VulkanRecording : Recording
    {
        private readonly VulkanDevice device;
        private readonly VulkanCommands commands;
        private readonly VulkanSubmission submission;
        private readonly VulkanDescriptors? descriptors;
        private readonly HazardTracker hazards = new HazardTracker();
        private bool disposed;

        /// <summary>Records. Operands must have been checked and <paramref name="pipelines"/> hold one entry per dispatch.</summary>
        public VulkanRecording(
            VulkanDevice device,
            VulkanLogicalDevice logical,
            IReadOnlyList<Transfer> uploads,
            IReadOnlyList<Dispatch> dispatches,
            IReadOnlyList<VulkanPipeline> pipelines,
            IReadOnlyList<Transfer> downloads)
        {
            this.device = device;
            DispatchCount = dispatches.Count;
            try
            {
                commands = new VulkanCommands(logical);
                this.submission = new VulkanSubmission(logical);
                descriptors = dispatches.Count == 0 ? null : new VulkanDescriptors(logical, dispatches);
                Record(uploads, dispatches, pipelines, downloads);
            }
            catch
            {
                Dispose();
                throw;
            }
        }

        /// <inheritdoc/>
        public override int DispatchCount { get; }

        /// <inheritdoc/>
        public override bool IsCompleted => this.submission.IsCompleted;

        /// <inheritdoc/>
        public override void Submit()
        {
            if (!this.submission.IsCompleted)
            {
                throw new DeviceException("A recording was submitted again while its last submission is still running. Wait for it first, or alternate between two recordings.");
            }

            this.submission.Submit(commands.Handle);
            this.device.CountSubmitted(DispatchCount);
        }

        /// <inheritdoc/>
        public override void Wait() => this.submission.Wait();

        /// <inheritdoc/>
        public override void Dispose()
        {
            if (disposed)
            {
                return;
            }

            // A constructor that failed leaves some of them unset.
            disposed = true;
            this.submission?.Dispose();
            commands?.Dispose();
            descriptors?.Dispose();
        }

        private void Record(
            IReadOnlyList<Transfer> uploads,
            IReadOnlyList<Dispatch> dispatches,
            IReadOnlyList<VulkanPipeline> pipelines,
            IReadOnlyList<Transfer> downloads)
        {
            commands.Begin();
            foreach (var upload in uploads)
            {
                RecordUpload(upload);
            }

            for (var i = 0; i < dispatches.Count; i++)
            {
                RecordDispatch(dispatches[i], pipelines[i]);
            }

            foreach (var download in downloads)
            {
                RecordDownload(download);
            }

            commands.End();
        }

        private void RecordUpload(Transfer transfer)
        {
            var host = (VulkanHostBuffer)transfer.Host;
            var range = transfer.Range;
            Order(
                new MemoryAccess(host, transfer.HostOffset, range.Bytes, writes: false),
                new MemoryAccess(range.Buffer!, range.Offset, range.Bytes, writes: true));
            commands.Copy(host.Native, transfer.HostOffset, ((VulkanBuffer)range.Buffer!).Native, range.Offset, range.Bytes);
        }

        private void RecordDownload(Transfer transfer)
        {
            var host = (VulkanHostBuffer)transfer.Host;
            var range = transfer.Range;
            Order(
                new MemoryAccess(range.Buffer!, range.Offset, range.Bytes, writes: false),
                new MemoryAccess(host, transfer.HostOffset, range.Bytes, writes: true));
            commands.Copy(((VulkanBuffer)range.Buffer!).Native, range.Offset, host.Native, transfer.HostOffset, range.Bytes);
        }

        private void RecordDispatch(Dispatch dispatch, VulkanPipeline pipeline)
        {
            Order(dispatch.Buffers
                .Zip(dispatch.Kernel.Buffers, (range, access) =>
                    new MemoryAccess(range.Buffer!, range.Offset, DeviceBuffer.RoundUp(range.Bytes), writes: access != BufferAccess.Read))
                .ToArray());
            commands.Dispatch(
                pipeline,
                descriptors!.Bind(pipeline, dispatch.Buffers),
                dispatch.Scalars,
                pipeline.Variant.Groups(dispatch.SizeX, dispatch.SizeY, dispatch.SizeZ));
        }

        private void Order(params MemoryAccess[] operation)
        {
            if (hazards.Add(operation))
            {
                commands.Barrier();
            }
        }
    }
}
