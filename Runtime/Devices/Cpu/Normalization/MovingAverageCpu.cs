using System.Numerics;
using System.Runtime.CompilerServices;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU body of MovingAverage.</summary>
    internal static unsafe class MovingAverageCpu
    {
        /// <summary>Runs some groups.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new MovingAverageKernel.Arguments(dispatch);
            ElementLoop.Zip(groups, arguments.Count, arguments.Average, arguments.Value, arguments.Average, new Move(arguments.Momentum, arguments.Factor));
        }

        private readonly struct Move : IBinaryOperation
        {
            private readonly Vector<float> momentum;
            private readonly Vector<float> factor;

            public Move(float momentum, float factor)
            {
                this.momentum = new Vector<float>(momentum);
                this.factor = new Vector<float>(factor);
            }

            [MethodImpl(Hot.Inline)]
            public Vector<float> Apply(Vector<float> average, Vector<float> value) =>
                VectorMath.MultiplyAdd(momentum, (factor * value) - average, average);
        }
    }
}
