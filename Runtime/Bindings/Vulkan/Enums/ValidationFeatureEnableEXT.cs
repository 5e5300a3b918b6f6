namespace Silk.NET.Vulkan
{
    internal enum ValidationFeatureEnableEXT
    {
        SynchronizationValidationExt = 4,
    }
}
