using System.Numerics;
using System.Runtime.CompilerServices;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU body of Adagrad.</summary>
    internal static unsafe class AdagradCpu
    {
        /// <summary>Runs some groups.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new AdagradKernel.Arguments(dispatch);
            ElementLoop.Run(groups, arguments.Count, new Step(arguments));
        }

        private readonly struct Step : IElementOperation
        {
            private readonly Descent descent;
            private readonly float* total;
            private readonly Vector<float> rate;
            private readonly Vector<float> initial;
            private readonly Vector<float> epsilon;

            public Step(in AdagradKernel.Arguments arguments)
            {
                descent = new Descent(arguments.Parameter, arguments.Gradient, arguments.Scale, arguments.Penalty);
                total = arguments.Total;
                rate = new Vector<float>(arguments.State[0]);
                initial = new Vector<float>(arguments.Initial);
                epsilon = new Vector<float>(arguments.Epsilon);
            }

            [MethodImpl(Hot.Inline)]
            public void Apply<TLanes>(TLanes lanes, int index)
                where TLanes : struct, ILanes
            {
                var p = descent.Parameter(lanes, index);
                var g = descent.Gradient(lanes, index, p);
                var s = VectorMath.MultiplyAdd(g, g, lanes.Load(total + index));
                lanes.Store(total + index, s);
                descent.Move(lanes, index, p - (rate * g / (Vector.SquareRoot(s + initial) + epsilon)));
            }
        }
    }
}
