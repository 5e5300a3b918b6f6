using System;
using System.Collections.Generic;
using Silk.NET.Vulkan;
using VkDevice = Silk.NET.Vulkan.Device;

namespace Hebb.Devices.Vulkan
{
    /// <summary>The connection to one device: its functions, its queue and the pool its commands come from.</summary>
    internal sealed unsafe class VulkanLogicalDevice : IDisposable
    {
        private const string PortabilityExtension = "VK_KHR_portability_subset";

        private readonly VulkanInstance instance;

        /// <summary>Opens a device of <paramref name="instance"/>, which this object then owns.</summary>
        public VulkanLogicalDevice(VulkanInstance instance, VulkanPhysicalDevice physical)
        {
            this.instance = instance;
            Physical = physical;
            Handle = CreateHandle();
            try
            {
                Queue queue;
                Api.GetDeviceQueue(Handle, physical.QueueFamily, 0, &queue);
                Queue = queue;
                CommandPool = CreateCommandPool();
            }
            catch
            {
                Api.DestroyDevice(Handle, null);
                throw;
            }
        }

        /// <summary>The functions.</summary>
        public Vk Api => this.instance.Api;

        /// <summary>What the device can do.</summary>
        public VulkanPhysicalDevice Physical { get; }

        /// <summary>The handle that most functions take.</summary>
        public VkDevice Handle { get; }

        /// <summary>Where work is submitted.</summary>
        public Queue Queue { get; }

        /// <summary>Where command buffers come from.</summary>
        public CommandPool CommandPool { get; }

        /// <summary>What the validation layer reported; nothing without validation.</summary>
        public IReadOnlyList<string> Messages => this.instance.Validation?.Messages.ToArray() ?? Array.Empty<string>();

        /// <summary>Throws a sentence about this device unless the result is a success. <paramref name="doing"/> continues "... failed while ".</summary>
        /// <exception cref="DeviceException">The result is an error.</exception>
        public void Check(Result result, string doing) => result.Check(Physical.Info, doing);

        /// <summary>Tells the validation layer, when there is one, what an object is for.</summary>
        public void Name(ObjectType type, ulong handle, string name) => this.instance.Validation?.Name(Handle, type, handle, name);

        /// <summary>Waits for all work and closes the device. Everything made from it must be gone.</summary>
        public void Dispose()
        {
            // A lost device cannot be waited for, but is closed all the same.
            Api.DeviceWaitIdle(Handle);
            Api.DestroyCommandPool(Handle, CommandPool, null);
            Api.DestroyDevice(Handle, null);
            this.instance.Dispose();
        }

        private VkDevice CreateHandle()
        {
            var priority = 1f;
            var queue = new DeviceQueueCreateInfo
            {
                SType = StructureType.DeviceQueueCreateInfo,
                QueueFamilyIndex = Physical.QueueFamily,
                QueueCount = 1,
                PQueuePriorities = &priority,
            };
            var portable = VulkanExtensions.OfDevice(Api, Physical.Handle).Contains(PortabilityExtension);
            using var extensions = new NativeStrings(portable ? new[] { PortabilityExtension } : Array.Empty<string>());
            var create = new DeviceCreateInfo
            {
                SType = StructureType.DeviceCreateInfo,
                QueueCreateInfoCount = 1,
                PQueueCreateInfos = &queue,
                EnabledExtensionCount = extensions.Count,
                PpEnabledExtensionNames = extensions.Pointers,
            };
            VkDevice handle;
            Check(Api.CreateDevice(Physical.Handle, &create, null, &handle), "opening the device");
            return handle;
        }

        private CommandPool CreateCommandPool()
        {
            var create = new CommandPoolCreateInfo
            {
                SType = StructureType.CommandPoolCreateInfo,
                Flags = CommandPoolCreateFlags.ResetCommandBufferBit,
                QueueFamilyIndex = Physical.QueueFamily,
            };
            CommandPool pool;
            Check(Api.CreateCommandPool(Handle, &create, null, &pool), "creating a command pool");
            return pool;
        }
    }
}
