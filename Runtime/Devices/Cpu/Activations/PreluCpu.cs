using System.Numerics;
using System.Runtime.CompilerServices;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU bodies of Prelu, PreluGradient and PreluSlopeGradient.</summary>
    internal static unsafe class PreluCpu
    {
        /// <summary>Runs some groups of Prelu.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new PreluKernel.Arguments(dispatch);
            var segments = new RowSegments(groups, arguments.Count, arguments.Inner);
            while (segments.Next())
            {
                var start = segments.Start;
                ElementLoop.Zip(segments.Length, arguments.X + start, arguments.X + start, arguments.Y + start, new Slope(arguments.Slope[segments.Row % arguments.Channels]));
            }
        }

        /// <summary>Runs some groups of PreluGradient.</summary>
        public static void RunGradient(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new PreluGradientKernel.Arguments(dispatch);
            var segments = new RowSegments(groups, arguments.Count, arguments.Inner);
            while (segments.Next())
            {
                var start = segments.Start;
                ElementLoop.Zip(segments.Length, arguments.X + start, arguments.Dy + start, arguments.Dx + start, new Slope(arguments.Slope[segments.Row % arguments.Channels]));
            }
        }

        /// <summary>Runs some groups of PreluSlopeGradient.</summary>
        public static void RunSlopeGradient(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new PreluSlopeGradientKernel.Arguments(dispatch);
            ElementLoop.Zip(groups, arguments.Count, arguments.X, arguments.Dy, arguments.Z, default(SlopeTerm));
        }

        /// <summary>Multiplies a number by the slope where x is not positive.</summary>
        private readonly struct Slope : IBinaryOperation
        {
            private readonly Vector<float> slope;

            public Slope(float slope) => this.slope = new Vector<float>(slope);

            [MethodImpl(Hot.Inline)]
            public Vector<float> Apply(Vector<float> x, Vector<float> value) =>
                Vector.ConditionalSelect(Vector.GreaterThan(x, Vector<float>.Zero), value, slope * value);
        }

        private readonly struct SlopeTerm : IBinaryOperation
        {
            [MethodImpl(Hot.Inline)]
            public Vector<float> Apply(Vector<float> x, Vector<float> dy) =>
                Vector.ConditionalSelect(Vector.GreaterThan(x, Vector<float>.Zero), Vector<float>.Zero, x * dy);
        }
    }
}
