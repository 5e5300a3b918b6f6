using System;

namespace Hebb.Devices.Cpu
{
    /// <summary>A dispatch whose operands are resolved to addresses: what a kernel body of the CPU device works on.</summary>
    internal readonly unsafe struct CpuDispatch
    {
        private readonly void** buffers;
        private readonly int* scalars;

        /// <summary>Wraps argument tables that outlive the value.</summary>
        public CpuDispatch(void** buffers, int* scalars, int sizeX, int sizeY, int sizeZ)
        {
            this.buffers = buffers;
            this.scalars = scalars;
            SizeX = sizeX;
            SizeY = sizeY;
            SizeZ = sizeZ;
        }

        /// <summary>Items along x.</summary>
        public int SizeX { get; }

        /// <summary>Items along y.</summary>
        public int SizeY { get; }

        /// <summary>Items along z.</summary>
        public int SizeZ { get; }

        /// <summary>First byte of buffer <paramref name="index"/>, in the kernel's binding order.</summary>
        public void* Buffer(int index) => buffers[index];

        /// <summary>Scalar <paramref name="index"/>, in the kernel's order, as an integer.</summary>
        public int Scalar(int index) => scalars[index];

        /// <summary>Scalar <paramref name="index"/>, in the kernel's order, as a float.</summary>
        public float FloatScalar(int index) => BitConverter.Int32BitsToSingle(scalars[index]);
    }
}
