using Silk.NET.Vulkan;

namespace Hebb.Devices.Vulkan
{
    /// <summary>Turns the result codes of Vulkan into sentences.</summary>
    internal static class VulkanResult
    {
        /// <summary>Does nothing on success; otherwise says what failed on which device. <paramref name="doing"/> continues "... failed while ".</summary>
        /// <exception cref="DeviceException">The result is an error.</exception>
        public static void Check(this Result result, DeviceInfo device, string doing)
        {
            if (result < Result.Success)
            {
                throw new DeviceException($"Vulkan device {device} {Explain(result)} while {doing} ({result}).");
            }
        }

        private static string Explain(Result result) => result switch
        {
            Result.ErrorDeviceLost =>
                "was lost: the driver reset it, as it does when one submission runs for seconds or the driver itself fails. " +
                "Dispose the device, create it again and load the last checkpoint. It was lost",
            Result.ErrorOutOfDeviceMemory or Result.ErrorOutOfHostMemory or Result.ErrorOutOfPoolMemory or Result.ErrorFragmentedPool =>
                "ran out of memory. Use a smaller batch or model, or dispose what is no longer needed. It ran out",
            _ => "failed",
        };
    }
}
