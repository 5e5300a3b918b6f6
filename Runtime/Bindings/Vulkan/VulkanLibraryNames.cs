using System.Runtime.InteropServices;

namespace Silk.NET.Vulkan
{
    /// <summary>What the Vulkan loader is called on each platform, in the order to try.</summary>
    internal static class VulkanLibraryNames
    {
        public static string[] ForThisPlatform()
        {
            if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
            {
                return new[] { "vulkan-1.dll" };
            }

            return RuntimeInformation.IsOSPlatform(OSPlatform.OSX)
                ? new[] { "libvulkan.dylib", "libvulkan.1.dylib", "libMoltenVK.dylib" }
                : new[] { "libvulkan.so.1", "libvulkan.so" };
        }
    }
}
