namespace Hebb.Devices.Cpu
{
    /// <summary>Runs some groups of a dispatch. What a group computes must not depend on which call runs it.</summary>
    internal delegate void CpuKernelBody(in CpuDispatch dispatch, in GroupRange groups);

    /// <summary>The CPU's body of a kernel, and how many items one group of it covers.</summary>
    internal sealed class CpuKernel
    {
        /// <summary>Pairs <paramref name="kernel"/> with its body; the tile is in items along each axis.</summary>
        public CpuKernel(Kernel kernel, CpuKernelBody body, int tileX, int tileY = 1, int tileZ = 1)
        {
            Kernel = kernel;
            Body = body;
            TileX = tileX;
            TileY = tileY;
            TileZ = tileZ;
        }

        /// <summary>The signature.</summary>
        public Kernel Kernel { get; }

        /// <summary>The name of the kernel.</summary>
        public string Name => Kernel.Name;

        /// <summary>The code.</summary>
        public CpuKernelBody Body { get; }

        /// <summary>Items that one group covers along x.</summary>
        public int TileX { get; }

        /// <summary>Items that one group covers along y.</summary>
        public int TileY { get; }

        /// <summary>Items that one group covers along z.</summary>
        public int TileZ { get; }

        /// <summary>The same kernel, computed by <paramref name="body"/>.</summary>
        public CpuKernel WithBody(CpuKernelBody body) => new CpuKernel(Kernel, body, TileX, TileY, TileZ);
    }
}
