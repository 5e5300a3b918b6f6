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
            private readonly Descent descent;
            private readonly Moment velocity;
            private readonly Vector<float> rate;
            private readonly Vector<float> share;
            private readonly Vector<float> momentum;
            private readonly bool nesterov;

            public Step(in SgdKernel.Arguments arguments)
            {
                descent = new Descent(arguments.Parameter, arguments.Gradient, arguments.Scale, arguments.Penalty);
                velocity = new Moment(arguments.Velocity, arguments.Momentum);
                rate = new Vector<float>(arguments.State[0]);
                share = new Vector<float>(arguments.State[1]);
                momentum = new Vector<float>(arguments.Momentum);
                nesterov = arguments.Nesterov != 0;
            }

            [MethodImpl(Hot.Inline)]
            public void Apply<TLanes>(TLanes lanes, int index)
                where TLanes : struct, ILanes
            {
                var p = descent.Parameter(lanes, index);
                var g = descent.Gradient(lanes, index, p);
                var u = velocity.Add(lanes, index, share * g);
                descent.Move(lanes, index, p - (rate * (nesterov ? VectorMath.MultiplyAdd(momentum, u, g) : u)));
            }
        }
    }
}
