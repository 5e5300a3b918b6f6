namespace Silk.NET.Vulkan
{
    internal unsafe struct DebugUtilsMessengerCreateInfoEXT
    {
        public StructureType SType;
        public void* PNext;
        public uint Flags;
        public DebugUtilsMessageSeverityFlagsEXT MessageSeverity;
        public DebugUtilsMessageTypeFlagsEXT MessageType;
        public PfnDebugUtilsMessengerCallbackEXT PfnUserCallback;
        public void* PUserData;
    }
}
