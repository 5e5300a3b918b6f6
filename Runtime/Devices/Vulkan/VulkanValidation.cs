using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using Silk.NET.Core;
using Silk.NET.Core.Native;
using Silk.NET.Vulkan;
using Silk.NET.Vulkan.Extensions.EXT;
using VkDevice = Silk.NET.Vulkan.Device;

namespace Hebb.Devices.Vulkan
{
    /// <summary>The Khronos validation layer of one instance: collects its warnings and errors, and tells it what objects are for.</summary>
    internal sealed unsafe class VulkanValidation : IDisposable
    {
        /// <summary>The layer.</summary>
        public const string Layer = "VK_LAYER_KHRONOS_validation";

        /// <summary>The instance extensions it needs.</summary>
        public static readonly IReadOnlyList<string> Extensions = new[] { ExtDebugUtils.ExtensionName, "VK_EXT_validation_features" };

        // Kept alive for as long as native code may call it.
        private static readonly MessageCallback callback = OnMessage;

        private readonly Instance instance;
        private readonly ExtDebugUtils extension;
        private readonly DebugUtilsMessengerEXT messenger;
        private readonly GCHandle receiver;

        /// <summary>Starts to collect into <paramref name="messages"/>.</summary>
        public VulkanValidation(Vk api, Instance instance, VulkanMessages messages)
        {
            if (!api.TryGetInstanceExtension<ExtDebugUtils>(instance, out extension))
            {
                throw new DeviceException($"The Vulkan layer {Layer} does not offer {ExtDebugUtils.ExtensionName}. Update the layer, or turn validation off.");
            }

            this.instance = instance;
            Messages = messages;
            this.receiver = GCHandle.Alloc(messages);
            var create = Describe(this.receiver);
            DebugUtilsMessengerEXT messenger;
            var result = extension.CreateDebugUtilsMessenger(instance, &create, null, &messenger);
            if (result != Result.Success)
            {
                this.receiver.Free();
                throw new DeviceException($"The Vulkan validation messages could not be subscribed to ({result}). Turn validation off.");
            }

            this.messenger = messenger;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint MessageCallback(
            DebugUtilsMessageSeverityFlagsEXT severity,
            DebugUtilsMessageTypeFlagsEXT types,
            DebugUtilsMessengerCallbackDataEXT* data,
            void* receiver);

        /// <summary>What was reported.</summary>
        public VulkanMessages Messages { get; }

        /// <exception cref="DeviceException">The layer is not installed.</exception>
        public static void RequireLayer(Vk api)
        {
            uint count = 0;
            api.EnumerateInstanceLayerProperties(&count, null);
            var layers = new LayerProperties[Math.Max(count, 1)];
            fixed (LayerProperties* pointer = layers)
            {
                api.EnumerateInstanceLayerProperties(&count, pointer);
                for (var i = 0; i < count; i++)
                {
                    if (SilkMarshal.PtrToString((nint)pointer[i].LayerName) == Layer)
                    {
                        return;
                    }
                }
            }

            throw new DeviceException($"Vulkan validation was asked for, but the layer {Layer} is not installed. Install it (Debian: vulkan-validationlayers), or turn validation off.");
        }

        /// <summary>Creates an instance whose creation is watched too, with synchronization checks.</summary>
        public static Result Create(Vk api, VulkanMessages messages, InstanceCreateInfo* create, Instance* instance)
        {
            var receiver = GCHandle.Alloc(messages);
            try
            {
                var check = ValidationFeatureEnableEXT.SynchronizationValidationExt;
                var features = new ValidationFeaturesEXT
                {
                    SType = StructureType.ValidationFeaturesExt,
                    EnabledValidationFeatureCount = 1,
                    PEnabledValidationFeatures = &check,
                };
                var messenger = Describe(receiver);
                messenger.PNext = &features;
                create->PNext = &messenger;
                return api.CreateInstance(create, null, instance);
            }
            finally
            {
                receiver.Free();
            }
        }

        /// <summary>Gives an object a name that messages about it carry.</summary>
        public void Name(VkDevice device, ObjectType type, ulong handle, string name)
        {
            using var text = new NativeStrings(name);
            var info = new DebugUtilsObjectNameInfoEXT
            {
                SType = StructureType.DebugUtilsObjectNameInfoExt,
                ObjectType = type,
                ObjectHandle = handle,
                PObjectName = text.Pointers[0],
            };
            extension.SetDebugUtilsObjectName(device, &info);
        }

        /// <summary>Stops collecting.</summary>
        public void Dispose()
        {
            extension.DestroyDebugUtilsMessenger(this.instance, this.messenger, null);
            this.receiver.Free();
        }

        private static DebugUtilsMessengerCreateInfoEXT Describe(GCHandle receiver) => new DebugUtilsMessengerCreateInfoEXT
        {
            SType = StructureType.DebugUtilsMessengerCreateInfoExt,
            MessageSeverity = DebugUtilsMessageSeverityFlagsEXT.WarningBitExt | DebugUtilsMessageSeverityFlagsEXT.ErrorBitExt,
            MessageType = DebugUtilsMessageTypeFlagsEXT.ValidationBitExt | DebugUtilsMessageTypeFlagsEXT.PerformanceBitExt,
            PfnUserCallback = new PfnDebugUtilsMessengerCallbackEXT(
                (delegate* unmanaged[Cdecl]<DebugUtilsMessageSeverityFlagsEXT, DebugUtilsMessageTypeFlagsEXT, DebugUtilsMessengerCallbackDataEXT*, void*, Bool32>)
                Marshal.GetFunctionPointerForDelegate(callback)),
            PUserData = (void*)GCHandle.ToIntPtr(receiver),
        };

        private static uint OnMessage(
            DebugUtilsMessageSeverityFlagsEXT severity,
            DebugUtilsMessageTypeFlagsEXT types,
            DebugUtilsMessengerCallbackDataEXT* data,
            void* receiver)
        {
            if (GCHandle.FromIntPtr((nint)receiver).Target is VulkanMessages messages)
            {
                messages.Add(SilkMarshal.PtrToString((nint)data->PMessage) ?? string.Empty);
            }

            return Vk.False;
        }
    }
}
