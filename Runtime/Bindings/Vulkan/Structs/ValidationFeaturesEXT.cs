namespace Silk.NET.Vulkan
{
    internal unsafe struct ValidationFeaturesEXT
    {
        public StructureType SType;
        public void* PNext;
        public uint EnabledValidationFeatureCount;
        public ValidationFeatureEnableEXT* PEnabledValidationFeatures;
        public uint DisabledValidationFeatureCount;
        public ValidationFeatureDisableEXT* PDisabledValidationFeatures;
    }
}
