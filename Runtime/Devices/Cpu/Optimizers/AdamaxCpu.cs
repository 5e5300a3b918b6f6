using System.Numerics;
using System.Runtime.CompilerServices;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU body of Adamax.</summary>
    internal static unsafe class AdamaxCpu
    {
        /// <summary>Runs some groups.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new AdamaxKernel.Arguments(dispatch);
            ElementLoop.Run(groups, arguments.Count, new Step(arguments));
        }

        private readonly struct Step : IElementOperation
        {
            private readonly Descent descent;
            private readonly Moment first;
            private readonly float* largest;
            private readonly Vector<float> rate;
            private readonly Vector<float> beta2;
            private readonly Vector<float> epsilon;

            public Step(in AdamaxKernel.Arguments arguments)
            {
                descent = new Descent(arguments.Parameter, arguments.Gradient, arguments.Scale, arguments.Penalty);
                first = new Moment(arguments.First, arguments.Beta1);
                largest = arguments.Largest;
                rate = new Vector<float>(arguments.State[0] / arguments.State[1]);
                beta2 = new Vector<float>(arguments.Beta2);
                epsilon = new Vector<float>(arguments.Epsilon);
            }

            [MethodImpl(Hot.Inline)]
            public void Apply<TLanes>(TLanes lanes, int index)
                where TLanes : struct, ILanes
            {
                var p = descent.Parameter(lanes, index);
                var g = descent.Gradient(lanes, index, p);
                var m = first.Average(lanes, index, g);
                var u = VectorMath.AtLeast(beta2 * lanes.Load(largest + index), Vector.Abs(g) + epsilon);
                lanes.Store(largest + index, u);
                descent.Move(lanes, index, p - (rate * m / u));
            }
        }
    }
}
