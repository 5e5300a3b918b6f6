using System.Collections.Generic;
using System.Linq;

namespace Hebb.Devices.Vulkan
{
    /// <summary>A recording as one command buffer, with barriers only where an operation depends on an earlier one.</summary>
    internal sealed class VulkanRecording : Recording
    {
        private readonly VulkanDevice _device;
        private readonly VulkanCommands _commands;
        private readonly VulkanSubmission _submission;
        private readonly VulkanDescriptors? _descriptors;
        private readonly HazardTracker _hazards = new HazardTracker();
        private bool _disposed;

        /// <summary>Records. Operands must have been checked and <paramref name="pipelines"/> hold one entry per dispatch.</summary>
        public VulkanRecording(
            VulkanDevice device,
            VulkanLogicalDevice logical,
            IReadOnlyList<Transfer> uploads,
            IReadOnlyList<Dispatch> dispatches,
            IReadOnlyList<VulkanPipeline> pipelines,
            IReadOnlyList<Transfer> downloads)
        {
            _device = device;
            DispatchCount = dispatches.Count;
            try
            {
                _commands = new VulkanCommands(logical);
                _submission = new VulkanSubmission(logical);
                _descriptors = dispatches.Count == 0 ? null : new VulkanDescriptors(logical, dispatches);
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
        public override bool IsCompleted => _submission.IsCompleted;

        /// <inheritdoc/>
        public override void Submit()
        {
            if (!_submission.IsCompleted)
            {
                throw new DeviceException("A recording was submitted again while its last submission is still running. Wait for it first, or alternate between two recordings.");
            }

            _submission.Submit(_commands.Handle);
            _device.CountSubmitted(DispatchCount);
        }

        /// <inheritdoc/>
        public override void Wait() => _submission.Wait();

        /// <inheritdoc/>
        public override void Dispose()
        {
            if (_disposed)
            {
                return;
            }

            // A constructor that failed leaves some of them unset.
            _disposed = true;
            _submission?.Dispose();
            _commands?.Dispose();
            _descriptors?.Dispose();
        }

        private void Record(
            IReadOnlyList<Transfer> uploads,
            IReadOnlyList<Dispatch> dispatches,
            IReadOnlyList<VulkanPipeline> pipelines,
            IReadOnlyList<Transfer> downloads)
        {
            _commands.Begin();
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

            _commands.End();
        }

        private void RecordUpload(Transfer transfer)
        {
            var host = (VulkanHostBuffer)transfer.Host;
            var range = transfer.Range;
            Order(
                new MemoryAccess(host, transfer.HostOffset, range.Bytes, writes: false),
                new MemoryAccess(range.Buffer!, range.Offset, range.Bytes, writes: true));
            _commands.Copy(host.Native, transfer.HostOffset, ((VulkanBuffer)range.Buffer!).Native, range.Offset, range.Bytes);
        }

        private void RecordDownload(Transfer transfer)
        {
            var host = (VulkanHostBuffer)transfer.Host;
            var range = transfer.Range;
            Order(
                new MemoryAccess(range.Buffer!, range.Offset, range.Bytes, writes: false),
                new MemoryAccess(host, transfer.HostOffset, range.Bytes, writes: true));
            _commands.Copy(((VulkanBuffer)range.Buffer!).Native, range.Offset, host.Native, transfer.HostOffset, range.Bytes);
        }

        private void RecordDispatch(Dispatch dispatch, VulkanPipeline pipeline)
        {
            Order(dispatch.Buffers
                .Zip(dispatch.Kernel.Buffers, (range, access) =>
                    new MemoryAccess(range.Buffer!, range.Offset, DeviceBuffer.RoundUp(range.Bytes), writes: access != BufferAccess.Read))
                .ToArray());
            _commands.Dispatch(
                pipeline,
                _descriptors!.Bind(pipeline, dispatch.Buffers),
                dispatch.Scalars,
                pipeline.Variant.Groups(dispatch.SizeX, dispatch.SizeY, dispatch.SizeZ));
        }

        private void Order(params MemoryAccess[] operation)
        {
            if (_hazards.Add(operation))
            {
                _commands.Barrier();
            }
        }
    }
}
