using System.Numerics;
using System.Runtime.CompilerServices;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU body of Sgd.</summary>
    internal static unsafe class SgdCpu
    {
        /// <summary>Runs some groups.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new SgdKernel.Arguments(dispatch);
            ElementLoop.Run(groups, arguments.Count, new Step(arguments));
        }

        private readonly struct Step : IElementOperation
        {
            private readonly float* parameter;
            private readonly float* gradient;
            private readonly float* velocity;
            private readonly Vector<float> rate;
            private readonly Vector<float> share;
            private readonly Vector<float> scale;
            private readonly Vector<float> momentum;
            private readonly Vector<float> penalty;
            private readonly bool nesterov;

            public Step(in SgdKernel.Arguments arguments)
            {
                parameter = arguments.Parameter;
                gradient = arguments.Gradient;
                velocity = arguments.Velocity;
                rate = new Vector<float>(arguments.State[0]);
                share = new Vector<float>(arguments.State[1]);
                scale = new Vector<float>(arguments.Scale[0]);
                momentum = new Vector<float>(arguments.Momentum);
                penalty = new Vector<float>(arguments.Penalty);
                nesterov = arguments.Nesterov != 0;
            }

            [MethodImpl(Hot.Inline)]
            public void Apply<TLanes>(TLanes lanes, int index)
                where TLanes : struct, ILanes
            {
                var p = lanes.Load(parameter + index);
                var g = VectorMath.MultiplyAdd(penalty, p, lanes.Load(gradient + index) * scale);
                var u = Moment.Flush(VectorMath.MultiplyAdd(momentum, lanes.Load(velocity + index), share * g));
                lanes.Store(velocity + index, u);
                lanes.Store(parameter + index, p - (rate * (nesterov ? VectorMath.MultiplyAdd(momentum, u, g) : u)));
            }
        }
    }
}
