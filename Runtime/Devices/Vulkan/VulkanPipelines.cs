using System;
using System.Collections.Generic;
using System.IO;
using Silk.NET.Vulkan;

namespace Hebb.Devices.Vulkan
{
    /// <summary>The kernels compiled so far, each once; the driver's results are kept in a file between runs.</summary>
    internal sealed unsafe class VulkanPipelines : IDisposable
    {
        private readonly VulkanLogicalDevice device;
        private readonly string? file;
        private readonly PipelineCache cache;
        private readonly Dictionary<string, VulkanPipeline> pipelines = new Dictionary<string, VulkanPipeline>();

        /// <summary>Starts with what the file for this device in <paramref name="folder"/> holds, if there is one.</summary>
        public VulkanPipelines(VulkanLogicalDevice device, string? folder)
        {
            this.device = device;
            this.file = folder is null ? null : Path.Combine(folder, $"{device.Physical.Identity}.pipelines");
            this.cache = CreateCache(this.file is { } file ? CacheFile.TryRead(file) : null);
        }

        /// <summary>The compiled form of a kernel.</summary>
        /// <exception cref="DeviceException">It cannot be built; the message names it.</exception>
        public VulkanPipeline Get(Kernel kernel)
        {
            if (!pipelines.TryGetValue(kernel.Name, out var pipeline))
            {
                pipeline = new VulkanPipeline(this.device, this.cache, kernel, KernelLibrary.Find(kernel.Name, this.device.Physical.Info.Target));
                pipelines.Add(kernel.Name, pipeline);
            }

            return pipeline;
        }

        /// <summary>Saves what was compiled, and gives everything back.</summary>
        public void Dispose()
        {
            if (this.file is { } file && pipelines.Count > 0 && ReadCache() is { } content)
            {
                CacheFile.TryWrite(file, content);
            }

            foreach (var pipeline in pipelines.Values)
            {
                pipeline.Dispose();
            }

            this.device.Api.DestroyPipelineCache(this.device.Handle, this.cache, null);
        }

        private PipelineCache CreateCache(byte[]? content)
        {
            fixed (byte* data = content)
            {
                var create = new PipelineCacheCreateInfo
                {
                    SType = StructureType.PipelineCacheCreateInfo,
                    InitialDataSize = (nuint)(content?.Length ?? 0),
                    PInitialData = data,
                };
                PipelineCache cache;
                this.device.Check(this.device.Api.CreatePipelineCache(this.device.Handle, &create, null, &cache), "creating the pipeline cache");
                return cache;
            }
        }

        /// <summary>What the driver wants to keep, or null when it says so or has failed: the cache only saves time.</summary>
        private byte[]? ReadCache()
        {
            nuint size = 0;
            if (this.device.Api.GetPipelineCacheData(this.device.Handle, this.cache, &size, null) != Result.Success || size == 0)
            {
                return null;
            }

            var content = new byte[(int)size];
            fixed (byte* data = content)
            {
                return this.device.Api.GetPipelineCacheData(this.device.Handle, this.cache, &size, data) == Result.Success ? content : null;
            }
        }
    }
}
