namespace Silk.NET.Vulkan
{
    internal struct DebugUtilsMessengerEXT
    {
        public ulong Handle;
    }
}
