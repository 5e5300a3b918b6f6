using System;
using Silk.NET.Vulkan;

namespace Hebb.Devices.Vulkan
{
    /// <summary>A kernel compiled for one device, and what it is bound to: one set of storage buffers, and push constants.</summary>
    internal sealed unsafe class VulkanPipeline : IDisposable
    {
        private const string EntryPoint = "main";

        private readonly VulkanLogicalDevice device;

        /// <summary>Compiles <paramref name="variant"/> with the signature of <paramref name="kernel"/>.</summary>
        /// <exception cref="DeviceException">The device cannot run it; the message names the kernel.</exception>
        public VulkanPipeline(VulkanLogicalDevice device, PipelineCache cache, Kernel kernel, KernelVariant variant)
        {
            this.device = device;
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
            this.device.Api.DestroyPipeline(this.device.Handle, Handle, null);
            this.device.Api.DestroyPipelineLayout(this.device.Handle, Layout, null);
            this.device.Api.DestroyDescriptorSetLayout(this.device.Handle, SetLayout, null);
        }

        private void RequireWorkgroup(KernelVariant variant)
        {
            var invocations = variant.Workgroup.X * variant.Workgroup.Y * variant.Workgroup.Z;
            var most = this.device.Physical.MaxWorkgroupInvocations;
            if (invocations > most)
            {
                throw new DeviceException(
                    $"Kernel {variant.Kernel} ({variant.Target}) has workgroups of {invocations} invocations, but Vulkan device {this.device.Physical.Info} takes at most {most}. Use another device.");
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
            this.device.Check(this.device.Api.CreateDescriptorSetLayout(this.device.Handle, &create, null, &layout), doing);
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
            this.device.Check(this.device.Api.CreatePipelineLayout(this.device.Handle, &create, null, &layout), doing);
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
            var result = this.device.Api.CreateComputePipelines(this.device.Handle, cache, 1, &create, null, &pipeline);
            this.device.Api.DestroyShaderModule(this.device.Handle, module, null);
            this.device.Check(result, doing);
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
                this.device.Check(this.device.Api.CreateShaderModule(this.device.Handle, &create, null, &module), doing);
                return module;
            }
        }
    }
}
