using System;
using System.Collections.Generic;
using System.IO;
using Silk.NET.Vulkan;

namespace Hebb.Devices.Vulkan
{
    /// <summary>The kernels compiled so far, each once; the driver's results are kept in a file between runs.</summary>
    internal sealed unsafe class VulkanPipelines : IDisposable
    {
        private readonly VulkanLogicalDevice _device;
        private readonly string? _file;
        private readonly PipelineCache _cache;
        private readonly Dictionary<string, VulkanPipeline> _pipelines = new Dictionary<string, VulkanPipeline>();

        /// <summary>Starts with what the file for this device in <paramref name="folder"/> holds, if there is one.</summary>
        public VulkanPipelines(VulkanLogicalDevice device, string? folder)
        {
            _device = device;
            _file = folder is null ? null : Path.Combine(folder, $"{device.Physical.Identity}.pipelines");
            _cache = CreateCache(_file is { } file ? CacheFile.TryRead(file) : null);
        }

        /// <summary>The compiled form of a kernel.</summary>
        /// <exception cref="DeviceException">It cannot be built; the message names it.</exception>
        public VulkanPipeline Get(Kernel kernel)
        {
            if (!_pipelines.TryGetValue(kernel.Name, out var pipeline))
            {
                pipeline = new VulkanPipeline(_device, _cache, kernel, KernelLibrary.Find(kernel.Name, _device.Physical.Info.Target));
                _pipelines.Add(kernel.Name, pipeline);
            }

            return pipeline;
        }

        /// <summary>Saves what was compiled, and gives everything back.</summary>
        public void Dispose()
        {
            if (_file is { } file && _pipelines.Count > 0 && ReadCache() is { } content)
            {
                CacheFile.TryWrite(file, content);
            }

            foreach (var pipeline in _pipelines.Values)
            {
                pipeline.Dispose();
            }

            _device.Api.DestroyPipelineCache(_device.Handle, _cache, null);
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
                _device.Check(_device.Api.CreatePipelineCache(_device.Handle, &create, null, &cache), "creating the pipeline cache");
                return cache;
            }
        }

        /// <summary>What the driver wants to keep, or null when it says so or has failed: the cache only saves time.</summary>
        private byte[]? ReadCache()
        {
            nuint size = 0;
            if (_device.Api.GetPipelineCacheData(_device.Handle, _cache, &size, null) != Result.Success || size == 0)
            {
                return null;
            }

            var content = new byte[(int)size];
            fixed (byte* data = content)
            {
                return _device.Api.GetPipelineCacheData(_device.Handle, _cache, &size, data) == Result.Success ? content : null;
            }
        }
    }
}
