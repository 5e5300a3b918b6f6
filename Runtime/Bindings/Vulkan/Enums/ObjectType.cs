namespace Silk.NET.Vulkan
{
    internal enum ObjectType
    {
        Buffer = 9,
        DescriptorSet = 23,
        Pipeline = 19,
    }
}
