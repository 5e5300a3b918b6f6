namespace Hebb.Devices.Cpu
{
    /// <summary>How the convolution kernels divide their filters: into blocks within each group, of which a work group takes several.</summary>
    internal static class ConvolutionBlocks
    {
        /// <summary>Filters of a block.</summary>
        public const int Filters = 8;

        /// <summary>Blocks of a work group.</summary>
        public const int PerGroup = 4;

        /// <summary>Filters of a work group.</summary>
        public const int GroupFilters = Filters * PerGroup;

        /// <summary>Blocks for so many filters.</summary>
        public static int Count(int filters) => (filters + Filters - 1) / Filters;
    }
}
