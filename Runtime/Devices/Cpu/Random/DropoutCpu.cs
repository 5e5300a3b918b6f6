using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU body of Dropout.</summary>
    internal static unsafe class DropoutCpu
    {
        // Random numbers that are made before they are used: few enough for the first-level cache.
        private const int Piece = 1024;

        /// <summary>Runs some groups.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new DropoutKernel.Arguments(dispatch);
            var numbers = (float*)groups.Scratch;
            var end = ElementLoop.End(groups, arguments.Count);
            for (var first = groups.First * ElementLoop.Tile; first < end; first += Piece)
            {
                var count = Math.Min(Piece, end - first);
                UniformNumbers.Write(arguments.State, arguments.Stream, first, count, numbers);
                ElementLoop.Zip(count, arguments.X + first, numbers, arguments.Y + first, new Keep(arguments.Rate, arguments.Scale));
            }
        }

        private readonly struct Keep : IBinaryOperation
        {
            private readonly Vector<float> rate;
            private readonly Vector<float> scale;

            public Keep(float rate, float scale)
            {
                this.rate = new Vector<float>(rate);
                this.scale = new Vector<float>(scale);
            }

            [MethodImpl(Hot.Inline)]
            public Vector<float> Apply(Vector<float> x, Vector<float> number) =>
                Vector.ConditionalSelect(Vector.LessThan(number, rate), Vector<float>.Zero, x * scale);
        }
    }
}
