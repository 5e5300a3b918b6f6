namespace Silk.NET.Vulkan
{
    internal unsafe struct WriteDescriptorSet
    {
        public StructureType SType;
        public void* PNext;
        public DescriptorSet DstSet;
        public uint DstBinding;
        public uint DstArrayElement;
        public uint DescriptorCount;
        public DescriptorType DescriptorType;
        public DescriptorImageInfo* PImageInfo;
        public DescriptorBufferInfo* PBufferInfo;
        public BufferView* PTexelBufferView;
    }
}
