using System;
using Silk.NET.Vulkan;

namespace Hebb.Devices.Vulkan
{
    /// <summary>Hands command buffers to the queue, one at a time, and knows when the last one is done. Allocates nothing after construction.</summary>
    internal sealed unsafe class VulkanSubmission : IDisposable
    {
        private const string Waiting = "waiting for submitted work";

        private readonly VulkanLogicalDevice device;
        private readonly Fence fence;
        private bool running;

        /// <summary>Creates the fence.</summary>
        public VulkanSubmission(VulkanLogicalDevice device)
        {
            this.device = device;
            var create = new FenceCreateInfo { SType = StructureType.FenceCreateInfo };
            Fence fence;
            device.Check(device.Api.CreateFence(device.Handle, &create, null, &fence), "creating a fence");
            this.fence = fence;
        }

        /// <summary>True when nothing that was submitted here is still running.</summary>
        /// <exception cref="DeviceException">The device was lost.</exception>
        public bool IsCompleted
        {
            get
            {
                if (running)
                {
                    var status = this.device.Api.GetFenceStatus(this.device.Handle, this.fence);
                    running = status == Result.NotReady;
                    this.device.Check(status, Waiting);
                }

                return !running;
            }
        }

        /// <summary>Starts the commands after everything submitted before.</summary>
        /// <exception cref="DeviceException">The device was lost or is out of memory.</exception>
        public void Submit(CommandBuffer commands)
        {
            const string Submitting = "submitting work";
            var fence = this.fence;
            var submit = new SubmitInfo { SType = StructureType.SubmitInfo, CommandBufferCount = 1, PCommandBuffers = &commands };
            this.device.Check(this.device.Api.ResetFences(this.device.Handle, 1, &fence), Submitting);
            this.device.Check(this.device.Api.QueueSubmit(this.device.Queue, 1, &submit, fence), Submitting);
            running = true;
        }

        /// <summary>Returns when what was submitted last is done.</summary>
        /// <exception cref="DeviceException">The device was lost.</exception>
        public void Wait() => this.device.Check(WaitForFence(), Waiting);

        /// <summary>Waits, as far as that is possible, and gives the fence back.</summary>
        public void Dispose()
        {
            WaitForFence();
            this.device.Api.DestroyFence(this.device.Handle, this.fence, null);
        }

        private Result WaitForFence()
        {
            if (!running)
            {
                return Result.Success;
            }

            running = false;
            var fence = this.fence;
            return this.device.Api.WaitForFences(this.device.Handle, 1, &fence, true, ulong.MaxValue);
        }
    }
}
