using System;
using System.Diagnostics.CodeAnalysis;
using Silk.NET.Core.Native;
using Silk.NET.Vulkan;

namespace Hebb.Devices.Vulkan
{
    /// <summary>What a driver says of one device, read once.</summary>
    internal sealed unsafe class VulkanPhysicalDevice
    {
        private readonly PhysicalDeviceMemoryProperties memory;

        private VulkanPhysicalDevice(PhysicalDevice handle, DeviceInfo info, string identity, uint queueFamily, in PhysicalDeviceLimits limits, in PhysicalDeviceMemoryProperties memory)
        {
            Handle = handle;
            Info = info;
            Identity = identity;
            QueueFamily = queueFamily;
            MaxWorkgroupInvocations = (int)limits.MaxComputeWorkGroupInvocations;
            this.memory = memory;
        }

        /// <summary>The driver's handle.</summary>
        public PhysicalDevice Handle { get; }

        /// <summary>The description for everyone else.</summary>
        public DeviceInfo Info { get; }

        /// <summary>Device identifier and driver version: compiled pipelines hold for exactly this.</summary>
        public string Identity { get; }

        /// <summary>The queue family to run on: one for compute alone when there is one, so that a game's own rendering is not in the way.</summary>
        public uint QueueFamily { get; }

        /// <summary>The most invocations one workgroup may have.</summary>
        public int MaxWorkgroupInvocations { get; }

        /// <summary>Reads a device. False, with a sentence that ends in a space, when kernels cannot run on it.</summary>
        public static bool TryQuery(
            Vk api,
            PhysicalDevice handle,
            int index,
            [NotNullWhen(true)] out VulkanPhysicalDevice? device,
            [NotNullWhen(false)] out string? refusal)
        {
            device = null;
            PhysicalDeviceProperties basic;
            api.GetPhysicalDeviceProperties(handle, &basic);
            var name = SilkMarshal.PtrToString((nint)basic.DeviceName) ?? string.Empty;
            if (basic.ApiVersion < Vk.Version11)
            {
                refusal = $"The driver of {name} knows Vulkan 1.0 only; 1.1 is needed. ";
                return false;
            }

            if (FindQueueFamily(api, handle) is not { } queueFamily)
            {
                refusal = $"{name} has no compute queue. ";
                return false;
            }

            refusal = null;
            device = Query(api, handle, index, name, basic, queueFamily);
            return true;
        }

        /// <summary>The memory type that has all of <paramref name="required"/> and, if one does, <paramref name="preferred"/> too; null when none has the first.</summary>
        /// <param name="allowed">One bit per memory type that the buffer accepts.</param>
        /// <param name="required">Properties without which the memory is useless.</param>
        /// <param name="preferred">Properties that make it faster.</param>
        public uint? FindMemoryType(uint allowed, MemoryPropertyFlags required, MemoryPropertyFlags preferred)
        {
            uint? fallback = null;
            for (var i = 0; i < this.memory.MemoryTypeCount; i++)
            {
                var flags = MemoryType(this.memory, i).PropertyFlags;
                if ((allowed & (1u << i)) == 0 || (flags & required) != required)
                {
                    continue;
                }

                if ((flags & preferred) == preferred)
                {
                    return (uint)i;
                }

                fallback ??= (uint)i;
            }

            return fallback;
        }

        private static VulkanPhysicalDevice Query(Vk api, PhysicalDevice handle, int index, string name, in PhysicalDeviceProperties basic, uint queueFamily)
        {
            var size = new PhysicalDeviceMaintenance4Properties { SType = StructureType.PhysicalDeviceMaintenance4Properties, MaxBufferSize = ulong.MaxValue };
            var driver = new PhysicalDeviceDriverProperties { SType = StructureType.PhysicalDeviceDriverProperties };
            var allocation = new PhysicalDeviceMaintenance3Properties { SType = StructureType.PhysicalDeviceMaintenance3Properties };
            var subgroup = new PhysicalDeviceSubgroupProperties { SType = StructureType.PhysicalDeviceSubgroupProperties, PNext = &allocation };
            var identity = new PhysicalDeviceIDProperties { SType = StructureType.PhysicalDeviceIDProperties, PNext = &subgroup };
            if (basic.ApiVersion >= Vk.Version12)
            {
                allocation.PNext = &driver;
            }

            if (basic.ApiVersion >= Vk.Version13)
            {
                driver.PNext = &size;
            }

            var all = new PhysicalDeviceProperties2 { SType = StructureType.PhysicalDeviceProperties2, PNext = &identity };
            api.GetPhysicalDeviceProperties2(handle, &all);
            PhysicalDeviceMemoryProperties memory;
            api.GetPhysicalDeviceMemoryProperties(handle, &memory);

            var software = basic.DeviceType == PhysicalDeviceType.Cpu;
            var info = new DeviceInfo
            {
                Kind = DeviceKind.Vulkan,
                Index = index,
                Name = name,
                Driver = DriverName(driver, basic.DriverVersion),
                IsSoftware = software,
                MaxRangeBytes = RoundDown(basic.Limits.MaxStorageBufferRange),
                MaxAllocationBytes = RoundDown(Math.Min(LargestHeap(memory), Math.Min(allocation.MaxMemoryAllocationSize, size.MaxBufferSize))),
                Target = software && HasBallot(subgroup) ? KernelTarget.VulkanCpu : KernelTarget.Portable,
            };
            return new VulkanPhysicalDevice(handle, info, Identify(identity.DeviceUuid, basic.DriverVersion), queueFamily, basic.Limits, memory);
        }

        /// <summary>The bodies for processors share values between the lanes of a subgroup.</summary>
        private static bool HasBallot(in PhysicalDeviceSubgroupProperties subgroup)
        {
            const SubgroupFeatureFlags needed = SubgroupFeatureFlags.BasicBit | SubgroupFeatureFlags.BallotBit;
            return (subgroup.SupportedOperations & needed) == needed && (subgroup.SupportedStages & ShaderStageFlags.ComputeBit) != 0;
        }

        private static string Identify(byte* uuid, uint driverVersion)
        {
            var bytes = new ReadOnlySpan<byte>(uuid, (int)Vk.UuidSize).ToArray();
            return $"{BitConverter.ToString(bytes).Replace("-", string.Empty).ToLowerInvariant()}-{driverVersion:x8}";
        }

        private static string DriverName(in PhysicalDeviceDriverProperties driver, uint version)
        {
            fixed (byte* name = driver.DriverName, info = driver.DriverInfo)
            {
                return *name == 0
                    ? $"driver version 0x{version:x8}"
                    : $"{SilkMarshal.PtrToString((nint)name)} {SilkMarshal.PtrToString((nint)info)}".TrimEnd();
            }
        }

        private static ulong LargestHeap(PhysicalDeviceMemoryProperties memory)
        {
            ulong largest = 0;
            for (var i = 0; i < memory.MemoryTypeCount; i++)
            {
                var type = MemoryType(memory, i);
                if ((type.PropertyFlags & MemoryPropertyFlags.DeviceLocalBit) != 0)
                {
                    largest = Math.Max(largest, memory.MemoryHeaps[(int)type.HeapIndex].Size);
                }
            }

            return largest;
        }

        private static MemoryType MemoryType(PhysicalDeviceMemoryProperties memory, int index) => memory.MemoryTypes[index];

        private static long RoundDown(ulong bytes) => (long)Math.Min(bytes, long.MaxValue) / DeviceBuffer.Alignment * DeviceBuffer.Alignment;

        private static uint? FindQueueFamily(Vk api, PhysicalDevice handle)
        {
            uint count = 0;
            api.GetPhysicalDeviceQueueFamilyProperties(handle, &count, null);
            var families = new QueueFamilyProperties[Math.Max(count, 1)];
            fixed (QueueFamilyProperties* pointer = families)
            {
                api.GetPhysicalDeviceQueueFamilyProperties(handle, &count, pointer);
            }

            uint? shared = null;
            for (uint i = 0; i < count; i++)
            {
                var flags = families[i].QueueFlags;
                if ((flags & QueueFlags.ComputeBit) == 0)
                {
                    continue;
                }

                if ((flags & QueueFlags.GraphicsBit) == 0)
                {
                    return i;
                }

                shared ??= i;
            }

            return shared;
        }
    }
}
