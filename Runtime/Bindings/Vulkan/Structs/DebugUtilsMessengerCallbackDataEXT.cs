namespace Silk.NET.Vulkan
{
    internal unsafe struct DebugUtilsMessengerCallbackDataEXT
    {
        public StructureType SType;
        public void* PNext;
        public uint Flags;
        public byte* PMessageIdName;
        public int MessageIdNumber;
        public byte* PMessage;
        public uint QueueLabelCount;
        public DebugUtilsLabelEXT* PQueueLabels;
        public uint CmdBufLabelCount;
        public DebugUtilsLabelEXT* PCmdBufLabels;
        public uint ObjectCount;
        public DebugUtilsObjectNameInfoEXT* PObjects;
    }
}
