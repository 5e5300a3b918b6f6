namespace Hebb.Devices.Cpu
{
    /// <summary>The part of a dispatch that one call of a kernel body runs: consecutive groups, x fastest.</summary>
    internal readonly unsafe struct GroupRange
    {
        /// <summary>Names the groups [<paramref name="first"/>, <paramref name="end"/>) of <paramref name="x"/> * <paramref name="y"/> * <paramref name="z"/>.</summary>
        public GroupRange(int first, int end, int x, int y, int z, byte* scratch)
        {
            First = first;
            End = end;
            X = x;
            Y = y;
            Z = z;
            Scratch = scratch;
        }

        /// <summary>First group to run.</summary>
        public int First { get; }

        /// <summary>The group after the last one to run.</summary>
        public int End { get; }

        /// <summary>Groups of the whole dispatch along x.</summary>
        public int X { get; }

        /// <summary>Groups of the whole dispatch along y.</summary>
        public int Y { get; }

        /// <summary>Groups of the whole dispatch along z.</summary>
        public int Z { get; }

        /// <summary><see cref="WorkerPool.ScratchBytes"/> bytes for this call alone, with undefined content.</summary>
        public byte* Scratch { get; }
    }
}
