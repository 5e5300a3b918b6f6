using System;
using System.Collections.Generic;
using System.Linq;
using Silk.NET.Vulkan;

namespace Hebb.Devices.Vulkan
{
    /// <summary>A graphics processor, or a software driver, that runs kernels as Vulkan 1.1 compute shaders.</summary>
    public sealed class VulkanDevice : Device
    {
        private readonly VulkanLogicalDevice logical;
        private readonly VulkanPipelines pipelines;
        private readonly VulkanStaging staging;
        private long allocatedBytes;
        private long submittedDispatches;
        private bool disposed;

        private VulkanDevice(VulkanLogicalDevice logical, VulkanOptions options)
        {
            this.logical = logical;
            try
            {
                this.pipelines = new VulkanPipelines(logical, options.PipelineCacheFolder);
                staging = new VulkanStaging(this, logical);
            }
            catch
            {
                Dispose();
                throw;
            }
        }

        /// <inheritdoc/>
        public override DeviceInfo Info => this.logical.Physical.Info;

        /// <inheritdoc/>
        public override long AllocatedBytes => allocatedBytes;

        /// <inheritdoc/>
        public override long SubmittedDispatches => submittedDispatches;

        /// <summary>The warnings and errors of the validation layer so far, oldest first. Empty unless <see cref="VulkanOptions.Validation"/> is on. Stays readable after disposal.</summary>
        public IReadOnlyList<string> ValidationMessages => this.logical.Messages;

        /// <summary>Opens the device at <paramref name="index"/> of <see cref="VulkanDevices.Enumerate()"/>.</summary>
        /// <exception cref="DeviceException">There is no such device, or it cannot be opened; the message says why.</exception>
        public static VulkanDevice Create(int index, VulkanOptions options)
        {
            var instance = VulkanInstance.Create(Vk.GetApi, options.Validation);
            VulkanLogicalDevice logical;
            try
            {
                if (index < 0 || index >= instance.Devices.Count)
                {
                    throw new DeviceException(
                        $"There is no Vulkan device {index}. This machine has {string.Join(", ", instance.Devices.Select(device => device.Info))}.");
                }

                logical = new VulkanLogicalDevice(instance, instance.Devices[index]);
            }
            catch
            {
                instance.Dispose();
                throw;
            }

            return new VulkanDevice(logical, options);
        }

        /// <inheritdoc/>
        public override DeviceBuffer Allocate(long bytes, string label)
        {
            var size = RequireSize(bytes, label);
            var buffer = new VulkanBuffer(this, this.logical, size, label);
            allocatedBytes += size;
            try
            {
                staging.Clear(buffer.Native);
                return buffer;
            }
            catch
            {
                buffer.Dispose();
                throw;
            }
        }

        /// <inheritdoc/>
        public override HostBuffer AllocateHost(long bytes, string label) => new VulkanHostBuffer(this, this.logical, RequireSize(bytes, label), label);

        /// <inheritdoc/>
        public override void Upload(BufferRange destination, ReadOnlySpan<byte> source)
        {
            var buffer = RequireCopy(destination, source.Length, nameof(destination));
            staging.Upload(buffer.Native, destination.Offset, source);
        }

        /// <inheritdoc/>
        public override void Download(BufferRange source, Span<byte> destination)
        {
            var buffer = RequireCopy(source, destination.Length, nameof(source));
            staging.Download(buffer.Native, source.Offset, destination);
        }

        /// <inheritdoc/>
        public override Recording Record(IReadOnlyList<Transfer> uploads, IReadOnlyList<Dispatch> dispatches, IReadOnlyList<Transfer> downloads)
        {
            foreach (var transfer in uploads.Concat(downloads))
            {
                VulkanOperands.Require(this, transfer);
            }

            foreach (var dispatch in dispatches)
            {
                VulkanOperands.Require(this, dispatch);
            }

            var pipelines = dispatches.Select(dispatch => this.pipelines.Get(dispatch.Kernel)).ToArray();
            return new VulkanRecording(this, this.logical, uploads, dispatches, pipelines, downloads);
        }

        /// <inheritdoc/>
        public override void Dispose()
        {
            if (disposed)
            {
                return;
            }

            // A constructor that failed leaves some of them unset.
            disposed = true;
            staging?.Dispose();
            this.pipelines?.Dispose();
            this.logical.Dispose();
        }

        /// <summary>Notes that memory was given back.</summary>
        internal void CountFreed(long bytes) => allocatedBytes -= bytes;

        /// <summary>Notes that dispatches were submitted.</summary>
        internal void CountSubmitted(int dispatches) => submittedDispatches += dispatches;

        private long RequireSize(long bytes, string label)
        {
            if (bytes <= 0)
            {
                throw new DeviceException($"'{label}' asks for {bytes} bytes; at least 1 is needed.");
            }

            var size = DeviceBuffer.RoundUp(bytes);
            return size <= Info.MaxAllocationBytes
                ? size
                : throw new DeviceException($"'{label}' asks for {size} bytes, but one allocation of Vulkan device {Info} holds at most {Info.MaxAllocationBytes}. Use a smaller batch or model.");
        }

        private VulkanBuffer RequireCopy(BufferRange range, int bytes, string name)
        {
            VulkanOperands.Require(this, range, $"The {name} of a copy");
            if (bytes > range.Bytes)
            {
                throw new DeviceException($"A copy of {bytes} bytes does not fit the {range.Bytes} bytes of its {name} in '{range.Buffer!.Label}'.");
            }

            return (VulkanBuffer)range.Buffer!;
        }
    }
}
