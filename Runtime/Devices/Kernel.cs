using System;
using System.Collections.Generic;

namespace Hebb.Devices
{
    /// <summary>How a kernel uses one of its buffers.</summary>
    public enum BufferAccess
    {
        /// <summary>The kernel only reads it.</summary>
        Read,

        /// <summary>The kernel only writes it.</summary>
        Write,

        /// <summary>The kernel reads and writes it.</summary>
        ReadWrite,
    }

    /// <summary>The signature of one entry point: what it is called, and what it is bound to. The bodies belong to the devices.</summary>
    /// <remarks>Instances are made by the generated structs in Hebb.Kernels, from the heads of the sources in Shaders.</remarks>
    public sealed class Kernel
    {
        /// <summary>Describes an entry point.</summary>
        public Kernel(string name, IReadOnlyList<BufferAccess> buffers, int scalarCount)
        {
            Name = name;
            Buffers = buffers;
            ScalarCount = scalarCount;
        }

        /// <summary>The name, equal to the one in the kernel source, the SPIR-V file and the CPU twin.</summary>
        public string Name { get; }

        /// <summary>One entry per buffer, in binding order.</summary>
        public IReadOnlyList<BufferAccess> Buffers { get; }

        /// <summary>Number of 4-byte scalar arguments, at most 32 (128 bytes of push constants).</summary>
        public int ScalarCount { get; }

        /// <inheritdoc/>
        public override string ToString() => Name;
    }

    /// <summary>
    /// One launch of a kernel: buffers, scalar arguments, and the size of the problem in items. The device divides the size by
    /// the tile that its own variant of the kernel declares, so who builds a dispatch knows no workgroup size.
    /// </summary>
    public sealed class Dispatch
    {
        /// <summary>Describes a launch. <paramref name="scalars"/> holds the bits of ints and floats in the kernel's order.</summary>
        /// <exception cref="ArgumentException">The counts do not match the kernel's signature, or a size is below 1.</exception>
        public Dispatch(Kernel kernel, BufferRange[] buffers, int[] scalars, int sizeX, int sizeY = 1, int sizeZ = 1)
        {
            if (buffers.Length != kernel.Buffers.Count || scalars.Length != kernel.ScalarCount)
            {
                throw new ArgumentException(
                    $"Kernel {kernel.Name} takes {kernel.Buffers.Count} buffers and {kernel.ScalarCount} scalars, but got {buffers.Length} and {scalars.Length}.");
            }

            if (sizeX < 1 || sizeY < 1 || sizeZ < 1)
            {
                throw new ArgumentException($"Kernel {kernel.Name} was given the size ({sizeX}, {sizeY}, {sizeZ}); each must be at least 1.");
            }

            Kernel = kernel;
            Buffers = buffers;
            Scalars = scalars;
            SizeX = sizeX;
            SizeY = sizeY;
            SizeZ = sizeZ;
        }

        /// <summary>The entry point.</summary>
        public Kernel Kernel { get; }

        /// <summary>What each buffer is bound to, in the kernel's order. An operand that is not used is bound to any other range.</summary>
        public IReadOnlyList<BufferRange> Buffers { get; }

        /// <summary>The bits of the scalar arguments, in the kernel's order.</summary>
        public IReadOnlyList<int> Scalars { get; }

        /// <summary>Items along x.</summary>
        public int SizeX { get; }

        /// <summary>Items along y.</summary>
        public int SizeY { get; }

        /// <summary>Items along z.</summary>
        public int SizeZ { get; }

        /// <inheritdoc/>
        public override string ToString() => $"{Kernel.Name}({SizeX}, {SizeY}, {SizeZ})";
    }
}
