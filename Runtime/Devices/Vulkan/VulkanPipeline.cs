using System;
using Silk.NET.Vulkan;

namespace Hebb.Devices.Vulkan
{
    /// <summary>A kernel compiled for one device, and what it is bound to: one set of storage buffers, and push constants.</summary>
    internal sealed unsafe class VulkanPipeline : IDisposable
    {
        private const string EntryPoint = "main";

        private readonly VulkanLogicalDevice _device;

        /// <summary>Compiles <paramref name="variant"/> with the signature of <paramref name="kernel"/>.</summary>
        /// <exception cref="DeviceException">The device cannot run it; the message names the kernel.</exception>
        public VulkanPipeline(VulkanLogicalDevice device, PipelineCache cache, Kernel kernel, KernelVariant variant)
        {
            _device = device;
            Variant = variant;
            RequireWorkgroup(variant);
            var doing = $"building kernel {kernel.Name}";
            try
            {
                SetLayout = CreateSetLayout(kernel.Buffers.Count, doing);
                Layout = CreateLayout(kernel.ScalarCount, doing);
                Handle = CreatePipeline(cache, variant.ReadSpirv(), doing);
                device.Name(ObjectType.Pipeline, Handle.Handle, kernel.Name);
            }
            catch
            {
                Dispose();
                throw;
            }
        }

        /// <summary>The body that was compiled.</summary>
        public KernelVariant Variant { get; }

        /// <summary>The shape of a set of buffers.</summary>
        public DescriptorSetLayout SetLayout { get; }

        /// <summary>The shape of everything the kernel is bound to.</summary>
        public PipelineLayout Layout { get; }

        /// <summary>The compiled kernel.</summary>
        public Pipeline Handle { get; }

        /// <summary>Gives everything back.</summary>
        public void Dispose()
        {
            _device.Api.DestroyPipeline(_device.Handle, Handle, null);
            _device.Api.DestroyPipelineLayout(_device.Handle, Layout, null);
            _device.Api.DestroyDescriptorSetLayout(_device.Handle, SetLayout, null);
        }

        private void RequireWorkgroup(KernelVariant variant)
        {
            var invocations = variant.Workgroup.X * variant.Workgroup.Y * variant.Workgroup.Z;
            var most = _device.Physical.MaxWorkgroupInvocations;
            if (invocations > most)
            {
                throw new DeviceException(
                    $"Kernel {variant.Kernel} ({variant.Target}) has workgroups of {invocations} invocations, but Vulkan device {_device.Physical.Info} takes at most {most}. Use another device.");
            }
        }

        private DescriptorSetLayout CreateSetLayout(int buffers, string doing)
        {
            var bindings = stackalloc DescriptorSetLayoutBinding[buffers];
            for (var i = 0; i < buffers; i++)
            {
                bindings[i] = new DescriptorSetLayoutBinding
                {
                    Binding = (uint)i,
                    DescriptorType = DescriptorType.StorageBuffer,
                    DescriptorCount = 1,
                    StageFlags = ShaderStageFlags.ComputeBit,
                };
            }

            var create = new DescriptorSetLayoutCreateInfo
            {
                SType = StructureType.DescriptorSetLayoutCreateInfo,
                BindingCount = (uint)buffers,
                PBindings = bindings,
            };
            DescriptorSetLayout layout;
            _device.Check(_device.Api.CreateDescriptorSetLayout(_device.Handle, &create, null, &layout), doing);
            return layout;
        }

        private PipelineLayout CreateLayout(int scalars, string doing)
        {
            var setLayout = SetLayout;
            var constants = new PushConstantRange { StageFlags = ShaderStageFlags.ComputeBit, Size = (uint)scalars * sizeof(int) };
            var create = new PipelineLayoutCreateInfo
            {
                SType = StructureType.PipelineLayoutCreateInfo,
                SetLayoutCount = 1,
                PSetLayouts = &setLayout,
                PushConstantRangeCount = scalars > 0 ? 1u : 0u,
                PPushConstantRanges = &constants,
            };
            PipelineLayout layout;
            _device.Check(_device.Api.CreatePipelineLayout(_device.Handle, &create, null, &layout), doing);
            return layout;
        }

        private Pipeline CreatePipeline(PipelineCache cache, byte[] spirv, string doing)
        {
            var module = CreateModule(spirv, doing);
            using var entryPoint = new NativeStrings(EntryPoint);
            var create = new ComputePipelineCreateInfo
            {
                SType = StructureType.ComputePipelineCreateInfo,
                Stage = new PipelineShaderStageCreateInfo
                {
                    SType = StructureType.PipelineShaderStageCreateInfo,
                    Stage = ShaderStageFlags.ComputeBit,
                    Module = module,
                    PName = entryPoint.Pointers[0],
                },
                Layout = Layout,
            };
            Pipeline pipeline;
            var result = _device.Api.CreateComputePipelines(_device.Handle, cache, 1, &create, null, &pipeline);
            _device.Api.DestroyShaderModule(_device.Handle, module, null);
            _device.Check(result, doing);
            return pipeline;
        }

        private ShaderModule CreateModule(byte[] spirv, string doing)
        {
            fixed (byte* code = spirv)
            {
                var create = new ShaderModuleCreateInfo
                {
                    SType = StructureType.ShaderModuleCreateInfo,
                    CodeSize = (nuint)spirv.Length,
                    PCode = (uint*)code,
                };
                ShaderModule module;
                _device.Check(_device.Api.CreateShaderModule(_device.Handle, &create, null, &module), doing);
                return module;
            }
        }
    }
}
