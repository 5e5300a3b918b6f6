using System;
using System.Collections.Generic;
using System.IO;
using Silk.NET.Vulkan;

namespace Hebb.Devices.Vulkan
{
    /// <summary>A connection to the Vulkan loader and its drivers, and the devices it offers.</summary>
    internal sealed unsafe class VulkanInstance : IDisposable
    {
        private const string EngineName = "Hebb";
        private const string PortabilityExtension = "VK_KHR_portability_enumeration";

        private readonly Instance handle;

        private VulkanInstance(Vk api, Instance handle)
        {
            Api = api;
            this.handle = handle;
        }

        /// <summary>The functions of this instance, and of the one logical device that may be created from it.</summary>
        public Vk Api { get; }

        /// <summary>The debug extension with what it reported; null unless validation was asked for.</summary>
        public VulkanValidation? Validation { get; private set; }

        /// <summary>The devices that can run kernels; at least one.</summary>
        public IReadOnlyList<VulkanPhysicalDevice> Devices { get; private set; } = Array.Empty<VulkanPhysicalDevice>();

        /// <summary>Connects to the drivers.</summary>
        /// <exception cref="DeviceException">There is no loader, no driver, no usable device, or no validation layer though it was asked for.</exception>
        public static VulkanInstance Create(Func<Vk> load, bool validation)
        {
            var api = Load(load);
            try
            {
                var messages = validation ? new VulkanMessages() : null;
                var instance = new VulkanInstance(api, CreateHandle(api, messages));
                try
                {
                    instance.Validation = messages is null ? null : new VulkanValidation(api, instance.handle, messages);
                    instance.Devices = instance.FindDevices();
                    return instance;
                }
                catch
                {
                    instance.DestroyHandle();
                    throw;
                }
            }
            catch
            {
                api.Dispose();
                throw;
            }
        }

        /// <summary>Disconnects. The logical device must be gone.</summary>
        public void Dispose()
        {
            DestroyHandle();
            Api.Dispose();
        }

        private static Vk Load(Func<Vk> load)
        {
            try
            {
                return load();
            }
            catch (FileNotFoundException e)
            {
                throw new DeviceException($"Vulkan is not installed: {e.Message} Install the graphics driver of this machine, or use another device.", e);
            }
        }

        private static Instance CreateHandle(Vk api, VulkanMessages? messages)
        {
            var portability = VulkanExtensions.OfInstance(api).Contains(PortabilityExtension);
            var enabled = new List<string>();
            if (portability)
            {
                enabled.Add(PortabilityExtension);
            }

            if (messages is { })
            {
                VulkanValidation.RequireLayer(api);
                enabled.AddRange(VulkanValidation.Extensions);
            }

            using var name = new NativeStrings(EngineName);
            using var layerNames = new NativeStrings(messages is null ? Array.Empty<string>() : new[] { VulkanValidation.Layer });
            using var extensionNames = new NativeStrings(enabled.ToArray());
            var application = new ApplicationInfo
            {
                SType = StructureType.ApplicationInfo,
                PEngineName = name.Pointers[0],
                ApiVersion = Vk.Version13,
            };
            var create = new InstanceCreateInfo
            {
                SType = StructureType.InstanceCreateInfo,
                Flags = portability ? InstanceCreateFlags.EnumeratePortabilityBitKhr : InstanceCreateFlags.None,
                PApplicationInfo = &application,
                EnabledLayerCount = layerNames.Count,
                PpEnabledLayerNames = layerNames.Pointers,
                EnabledExtensionCount = extensionNames.Count,
                PpEnabledExtensionNames = extensionNames.Pointers,
            };
            Instance handle;
            var result = messages is null ? api.CreateInstance(&create, null, &handle) : VulkanValidation.Create(api, messages, &create, &handle);
            if (result == Result.Success)
            {
                return handle;
            }

            throw new DeviceException(result == Result.ErrorIncompatibleDriver
                ? "The Vulkan loader is installed, but no driver answers (ErrorIncompatibleDriver). Install the graphics driver of this machine, or use another device."
                : $"Vulkan could not be started ({result}). Update the graphics driver of this machine, or use another device.");
        }

        private List<VulkanPhysicalDevice> FindDevices()
        {
            uint count = 0;
            Check(Api.EnumeratePhysicalDevices(this.handle, &count, null));
            var handles = new PhysicalDevice[Math.Max(count, 1)];
            fixed (PhysicalDevice* pointer = handles)
            {
                Check(Api.EnumeratePhysicalDevices(this.handle, &count, pointer));
            }

            var devices = new List<VulkanPhysicalDevice>();
            var refusals = new List<string>();
            for (var i = 0; i < count; i++)
            {
                if (VulkanPhysicalDevice.TryQuery(Api, handles[i], devices.Count, out var device, out var refusal))
                {
                    devices.Add(device);
                }
                else
                {
                    refusals.Add(refusal);
                }
            }

            if (devices.Count == 0)
            {
                throw new DeviceException(
                    "The Vulkan drivers of this machine offer no device that runs kernels. " + string.Concat(refusals) +
                    "Install or update the graphics driver, or use another device.");
            }

            return devices;
        }

        private static void Check(Result result)
        {
            if (result < Result.Success)
            {
                throw new DeviceException($"The Vulkan drivers could not list their devices ({result}). Update the graphics driver of this machine, or use another device.");
            }
        }

        private void DestroyHandle()
        {
            Validation?.Dispose();
            Api.DestroyInstance(this.handle, null);
        }
    }
}
