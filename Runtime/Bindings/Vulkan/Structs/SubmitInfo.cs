namespace Silk.NET.Vulkan
{
    internal unsafe struct SubmitInfo
    {
        public StructureType SType;
        public void* PNext;
        public uint WaitSemaphoreCount;
        public Semaphore* PWaitSemaphores;
        public PipelineStageFlags* PWaitDstStageMask;
        public uint CommandBufferCount;
        public CommandBuffer* PCommandBuffers;
        public uint SignalSemaphoreCount;
        public Semaphore* PSignalSemaphores;
    }
}
