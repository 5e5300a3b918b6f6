using System;
using System.Collections.Generic;

namespace Hebb.Devices
{
    /// <summary>One compiled body of a kernel: what a device needs to build and launch it.</summary>
    internal sealed class KernelVariant
    {
        /// <summary>Workgroups along one axis that every Vulkan and OpenCL device accepts.</summary>
        public const int MaxGroups = 65535;

        private readonly IKernelFiles files;
        private readonly string? spirvFile;
        private readonly string? openCLFile;

        /// <summary>Describes a body; the code itself is read from its files when it is asked for.</summary>
        public KernelVariant(
            string kernel,
            KernelTarget target,
            KernelExtent workgroup,
            KernelExtent tile,
            bool strided,
            IReadOnlyList<KernelBufferType> bufferTypes,
            string hash,
            IKernelFiles files,
            string? spirvFile,
            string? openCLFile)
        {
            Kernel = kernel;
            Target = target;
            Workgroup = workgroup;
            Tile = tile;
            Strided = strided;
            BufferTypes = bufferTypes;
            Hash = hash;
            this.files = files;
            this.spirvFile = spirvFile;
            this.openCLFile = openCLFile;
        }

        /// <summary>Name of the kernel, and of the OpenCL entry point; the SPIR-V entry point is <c>main</c>.</summary>
        public string Kernel { get; }

        /// <summary>The class of machine the body was written for.</summary>
        public KernelTarget Target { get; }

        /// <summary>Invocations of one workgroup.</summary>
        public KernelExtent Workgroup { get; }

        /// <summary>Items of the problem that one workgroup covers.</summary>
        public KernelExtent Tile { get; }

        /// <summary>True when the body loops along x until all items are done, so that fewer groups than tiles may be launched.</summary>
        public bool Strided { get; }

        /// <summary>One entry per buffer, in binding order.</summary>
        public IReadOnlyList<KernelBufferType> BufferTypes { get; }

        /// <summary>SHA-256 of the generated source texts, in lower-case hexadecimal: the key of a cache of built programs.</summary>
        public string Hash { get; }

        /// <summary>The SPIR-V module.</summary>
        /// <exception cref="DeviceException">The variant has none.</exception>
        public byte[] ReadSpirv() => this.files.Read(this.spirvFile ?? throw Missing("SPIR-V"));

        /// <summary>Complete OpenCL C text.</summary>
        /// <exception cref="DeviceException">The variant has none.</exception>
        public string ReadOpenCLSource() =>
            System.Text.Encoding.UTF8.GetString(this.files.Read(this.openCLFile ?? throw Missing("OpenCL C")));

        /// <summary>Workgroups to launch for a problem of the given size.</summary>
        /// <exception cref="DeviceException">An axis needs more groups than devices accept; the message names the kernel.</exception>
        public KernelExtent Groups(int sizeX, int sizeY, int sizeZ)
        {
            var x = Divide(sizeX, Tile.X);
            return new KernelExtent(
                Checked(Strided ? Math.Min(x, MaxGroups) : x, 'x'),
                Checked(Divide(sizeY, Tile.Y), 'y'),
                Checked(Divide(sizeZ, Tile.Z), 'z'));
        }

        private static int Divide(int size, int tile) => (int)(((long)size + tile - 1) / tile);

        private int Checked(int groups, char axis)
        {
            if (groups > MaxGroups)
            {
                throw new DeviceException(
                    $"Kernel {Kernel} would need {groups} workgroups along {axis}, but devices take at most {MaxGroups}. Use a smaller batch or tensor.");
            }

            return groups;
        }

        private DeviceException Missing(string form) =>
            new DeviceException($"The {Target} variant of kernel {Kernel} has no {form}. It was written for another kind of device.");
    }
}
