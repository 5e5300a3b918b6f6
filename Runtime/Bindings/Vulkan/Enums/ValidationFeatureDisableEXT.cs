namespace Silk.NET.Vulkan
{
    internal enum ValidationFeatureDisableEXT
    {
        AllExt = 0,
    }
}
