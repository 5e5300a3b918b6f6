namespace Hebb.Devices.Vulkan
{
    /// <summary>How a <see cref="VulkanDevice"/> is set up.</summary>
    public sealed class VulkanOptions
    {
        /// <summary>
        /// True loads the Khronos validation layer, with its synchronization checks, and collects what it reports in
        /// <see cref="VulkanDevice.ValidationMessages"/>. Slow; for development. The layer must be installed.
        /// </summary>
        public bool Validation { get; init; }

        /// <summary>
        /// Folder in which compiled pipelines are kept between runs, one file per device and driver version; it is created
        /// when needed. Null keeps none. The default is <c>hebb/vulkan</c> in the user's cache folder.
        /// </summary>
        public string? PipelineCacheFolder { get; init; } = DefaultPipelineCacheFolder;

        private static string? DefaultPipelineCacheFolder =>
            UserCache.Folder is { } folder ? System.IO.Path.Combine(folder, "vulkan") : null;
    }
}
