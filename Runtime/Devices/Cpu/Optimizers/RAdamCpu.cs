using System.Numerics;
using System.Runtime.CompilerServices;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU body of RAdam.</summary>
    internal static unsafe class RAdamCpu
    {
        /// <summary>Runs some groups.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new RAdamKernel.Arguments(dispatch);
            ElementLoop.Run(groups, arguments.Count, new Step(arguments));
        }

        private readonly struct Step : IElementOperation
        {
            private readonly Descent descent;
            private readonly Moment first;
            private readonly Moment second;
            private readonly Vector<float> rate;
            private readonly Vector<float> rectification;
            private readonly bool isRectified;
            private readonly Vector<float> epsilon;

            public Step(in RAdamKernel.Arguments arguments)
            {
                descent = new Descent(arguments.Parameter, arguments.Gradient, arguments.Scale, arguments.Penalty);
                first = new Moment(arguments.First, arguments.Beta1);
                second = new Moment(arguments.Second, arguments.Beta2);
                rate = new Vector<float>(arguments.State[0] / arguments.State[1]);
                rectification = new Vector<float>(arguments.State[3]);
                isRectified = arguments.State[3] != 0;
                epsilon = new Vector<float>(arguments.Epsilon);
            }

            [MethodImpl(Hot.Inline)]
            public void Apply<TLanes>(TLanes lanes, int index)
                where TLanes : struct, ILanes
            {
                var p = descent.Parameter(lanes, index);
                var g = descent.Gradient(lanes, index, p);
                var m = first.Average(lanes, index, g);
                var v = second.AverageSquare(lanes, index, g);
                var adaptation = isRectified ? rectification / (Vector.SquareRoot(v) + epsilon) : Vector<float>.One;
                descent.Move(lanes, index, p - (rate * m * adaptation));
            }
        }
    }
}
