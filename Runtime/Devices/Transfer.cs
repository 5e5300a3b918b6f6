namespace Hebb.Devices
{
    /// <summary>A copy between host memory and device memory, as part of a <see cref="Recording"/>.</summary>
    public readonly struct Transfer
    {
        /// <summary>Pairs <paramref name="range"/> with the host bytes that start at <paramref name="hostOffset"/>; the range's length is what is copied.</summary>
        public Transfer(HostBuffer host, long hostOffset, BufferRange range)
        {
            Host = host;
            HostOffset = hostOffset;
            Range = range;
        }

        /// <summary>The host side.</summary>
        public HostBuffer Host { get; }

        /// <summary>First byte on the host side, a multiple of 4.</summary>
        public long HostOffset { get; }

        /// <summary>The device side; its length, a multiple of 4, is what is copied.</summary>
        public BufferRange Range { get; }
    }
}
