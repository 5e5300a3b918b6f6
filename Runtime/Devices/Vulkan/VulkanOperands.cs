namespace Hebb.Devices.Vulkan
{
    /// <summary>Refuses what cannot be bound or copied, before the driver sees it.</summary>
    internal static class VulkanOperands
    {
        /// <summary>Checks every operand of a dispatch.</summary>
        /// <exception cref="DeviceException">An operand is missing, empty, of another device, or larger than the device can bind.</exception>
        public static void Require(VulkanDevice device, Dispatch dispatch)
        {
            for (var i = 0; i < dispatch.Buffers.Count; i++)
            {
                var range = dispatch.Buffers[i];
                var operand = $"Operand {i} of kernel {dispatch.Kernel.Name}";
                Require(device, range, operand);
                if (range.Bytes > device.Info.MaxRangeBytes)
                {
                    throw new DeviceException(
                        $"{operand} spans {range.Bytes} bytes of '{range.Buffer!.Label}', but Vulkan device {device.Info} binds at most {device.Info.MaxRangeBytes}. Use a smaller batch or tensor.");
                }
            }
        }

        /// <summary>Checks both sides of a transfer.</summary>
        /// <exception cref="DeviceException">A side is missing, empty, of another device, not a multiple of 4 bytes, or too short.</exception>
        public static void Require(VulkanDevice device, Transfer transfer)
        {
            const int Unit = sizeof(float);
            const string Operand = "A transfer";
            Require(device, transfer.Range, Operand);
            if (!ReferenceEquals(transfer.Host.Device, device))
            {
                throw new DeviceException($"A transfer uses host buffer '{transfer.Host.Label}' of {transfer.Host.Device.Info}, but runs on {device.Info}. Allocate it from the same device.");
            }

            if (transfer.HostOffset < 0 || transfer.HostOffset + transfer.Range.Bytes > transfer.Host.Bytes)
            {
                throw new DeviceException($"A transfer of {transfer.Range.Bytes} bytes at {transfer.HostOffset} leaves host buffer '{transfer.Host.Label}' of {transfer.Host.Bytes} bytes.");
            }

            if (transfer.HostOffset % Unit != 0 || transfer.Range.Bytes % Unit != 0)
            {
                throw new DeviceException($"A transfer of {transfer.Range.Bytes} bytes at {transfer.HostOffset} of host buffer '{transfer.Host.Label}' is not in whole elements; both must be multiples of {Unit}.");
            }
        }

        /// <summary>Checks a range that <paramref name="operand"/> names.</summary>
        /// <exception cref="DeviceException">The range is missing, empty or of another device.</exception>
        public static void Require(VulkanDevice device, BufferRange range, string operand)
        {
            if (range.Buffer is null || range.Bytes == 0)
            {
                throw new DeviceException($"{operand} is bound to nothing. Bind it to a range, any range if it is not used.");
            }

            if (!ReferenceEquals(range.Buffer.Device, device))
            {
                throw new DeviceException($"{operand} is bound to '{range.Buffer.Label}' of {range.Buffer.Device.Info}, but runs on {device.Info}. Allocate it from the same device.");
            }
        }
    }
}
