using System;
using Silk.NET.Vulkan;

namespace Hebb.Devices.Vulkan
{
    /// <summary>Hands command buffers to the queue, one at a time, and knows when the last one is done. Allocates nothing after construction.</summary>
    internal sealed unsafe class VulkanSubmission : IDisposable
    {
        private const string Waiting = "waiting for submitted work";

        private readonly VulkanLogicalDevice _device;
        private readonly Fence _fence;
        private bool _running;

        /// <summary>Creates the fence.</summary>
        public VulkanSubmission(VulkanLogicalDevice device)
        {
            _device = device;
            var create = new FenceCreateInfo { SType = StructureType.FenceCreateInfo };
            Fence fence;
            device.Check(device.Api.CreateFence(device.Handle, &create, null, &fence), "creating a fence");
            _fence = fence;
        }

        /// <summary>True when nothing that was submitted here is still running.</summary>
        /// <exception cref="DeviceException">The device was lost.</exception>
        public bool IsCompleted
        {
            get
            {
                if (_running)
                {
                    var status = _device.Api.GetFenceStatus(_device.Handle, _fence);
                    _running = status == Result.NotReady;
                    _device.Check(status, Waiting);
                }

                return !_running;
            }
        }

        /// <summary>Starts the commands after everything submitted before.</summary>
        /// <exception cref="DeviceException">The device was lost or is out of memory.</exception>
        public void Submit(CommandBuffer commands)
        {
            const string Submitting = "submitting work";
            var fence = _fence;
            var submit = new SubmitInfo { SType = StructureType.SubmitInfo, CommandBufferCount = 1, PCommandBuffers = &commands };
            _device.Check(_device.Api.ResetFences(_device.Handle, 1, &fence), Submitting);
            _device.Check(_device.Api.QueueSubmit(_device.Queue, 1, &submit, fence), Submitting);
            _running = true;
        }

        /// <summary>Returns when what was submitted last is done.</summary>
        /// <exception cref="DeviceException">The device was lost.</exception>
        public void Wait() => _device.Check(WaitForFence(), Waiting);

        /// <summary>Waits, as far as that is possible, and gives the fence back.</summary>
        public void Dispose()
        {
            WaitForFence();
            _device.Api.DestroyFence(_device.Handle, _fence, null);
        }

        private Result WaitForFence()
        {
            if (!_running)
            {
                return Result.Success;
            }

            _running = false;
            var fence = _fence;
            return _device.Api.WaitForFences(_device.Handle, 1, &fence, true, ulong.MaxValue);
        }
    }
}
