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
            private readonly float* parameter;
            private readonly float* gradient;
            private readonly float* total;
            private readonly Vector<float> rate;
            private readonly Vector<float> scale;
            private readonly Vector<float> initial;
            private readonly Vector<float> epsilon;
            private readonly Vector<float> penalty;

            public Step(in AdagradKernel.Arguments arguments)
            {
                parameter = arguments.Parameter;
                gradient = arguments.Gradient;
                total = arguments.Total;
                rate = new Vector<float>(arguments.State[0]);
                scale = new Vector<float>(arguments.Scale[0]);
                initial = new Vector<float>(arguments.Initial);
                epsilon = new Vector<float>(arguments.Epsilon);
                penalty = new Vector<float>(arguments.Penalty);
            }

            [MethodImpl(Hot.Inline)]
            public void Apply<TLanes>(TLanes lanes, int index)
                where TLanes : struct, ILanes
            {
                var p = lanes.Load(parameter + index);
                var g = VectorMath.MultiplyAdd(penalty, p, lanes.Load(gradient + index) * scale);
                var s = VectorMath.MultiplyAdd(g, g, lanes.Load(total + index));
                lanes.Store(total + index, s);
                lanes.Store(parameter + index, p - (rate * g / (Vector.SquareRoot(s + initial) + epsilon)));
            }
        }
    }
}
