namespace Hebb.Devices.Cpu
{
    /// <summary>A dispatch that is ready to run: body, resolved arguments and number of groups.</summary>
    internal readonly struct CpuLaunch
    {
        private readonly int groupsX;
        private readonly int groupsY;
        private readonly int groupsZ;
        private readonly CpuKernelBody body;
        private readonly CpuDispatch dispatch;

        /// <summary>Divides the dispatch into groups of the kernel's tile.</summary>
        /// <param name="kernel">The code.</param>
        /// <param name="dispatch">Resolved arguments.</param>
        /// <param name="isShared">Whether it is large enough for several threads.</param>
        public CpuLaunch(CpuKernel kernel, in CpuDispatch dispatch, bool isShared)
        {
            IsShared = isShared;
            body = kernel.Body;
            this.dispatch = dispatch;
            groupsX = Tiles(dispatch.SizeX, kernel.TileX);
            groupsY = Tiles(dispatch.SizeY, kernel.TileY);
            groupsZ = Tiles(dispatch.SizeZ, kernel.TileZ);
        }

        /// <summary>Whether it is large enough for several threads.</summary>
        public bool IsShared { get; }

        /// <summary>Number of groups.</summary>
        public int Groups => checked(groupsX * groupsY * groupsZ);

        /// <summary>Runs the groups [<paramref name="first"/>, <paramref name="end"/>) on the calling thread.</summary>
        public unsafe void Run(int first, int end, byte* scratch) =>
            body(dispatch, new GroupRange(first, end, groupsX, groupsY, groupsZ, scratch));

        private static int Tiles(int size, int tile) => (int)(((long)size + tile - 1) / tile);
    }
}
