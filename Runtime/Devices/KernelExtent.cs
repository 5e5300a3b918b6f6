namespace Hebb.Devices
{
    /// <summary>Three extents, along x, y and z.</summary>
    internal readonly struct KernelExtent
    {
        /// <summary>Creates the triple; each is at least 1.</summary>
        public KernelExtent(int x, int y, int z)
        {
            X = x;
            Y = y;
            Z = z;
        }

        /// <summary>Along x.</summary>
        public int X { get; }

        /// <summary>Along y.</summary>
        public int Y { get; }

        /// <summary>Along z.</summary>
        public int Z { get; }
    }
}
