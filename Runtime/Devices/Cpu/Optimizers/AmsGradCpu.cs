using System.Numerics;
using System.Runtime.CompilerServices;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU body of AmsGrad.</summary>
    internal static unsafe class AmsGradCpu
    {
        /// <summary>Runs some groups.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new AmsGradKernel.Arguments(dispatch);
            ElementLoop.Run(groups, arguments.Count, new Step(arguments));
        }

        private readonly struct Step : IElementOperation
        {
            private readonly Descent descent;
            private readonly Moment first;
            private readonly Moment second;
            private readonly float* largest;
            private readonly Vector<float> rate;
            private readonly Vector<float> firstCorrection;
            private readonly Vector<float> secondCorrection;
            private readonly Vector<float> epsilon;
            private readonly Vector<float> weightDecay;

            public Step(in AmsGradKernel.Arguments arguments)
            {
                descent = new Descent(arguments.Parameter, arguments.Gradient, arguments.Scale, arguments.Penalty);
                first = new Moment(arguments.First, arguments.Beta1);
                second = new Moment(arguments.Second, arguments.Beta2);
                largest = arguments.Largest;
                rate = new Vector<float>(arguments.State[0]);
                firstCorrection = new Vector<float>(1 / arguments.State[1]);
                secondCorrection = new Vector<float>(1 / arguments.State[2]);
                epsilon = new Vector<float>(arguments.Epsilon);
                weightDecay = new Vector<float>(arguments.WeightDecay);
            }

            [MethodImpl(Hot.Inline)]
            public void Apply<TLanes>(TLanes lanes, int index)
                where TLanes : struct, ILanes
            {
                var p = descent.Parameter(lanes, index);
                var g = descent.Gradient(lanes, index, p);
                var m = first.Average(lanes, index, g);
                var v = second.AverageSquare(lanes, index, g);
                var u = VectorMath.AtLeast(lanes.Load(largest + index), v);
                lanes.Store(largest + index, u);
                var change = m * firstCorrection / (Vector.SquareRoot(u * secondCorrection) + epsilon);
                descent.Move(lanes, index, p - (rate * VectorMath.MultiplyAdd(weightDecay, p, change)));
            }
        }
    }
}
