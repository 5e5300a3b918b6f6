using System.Numerics;
using System.Runtime.CompilerServices;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU body of Adam.</summary>
    internal static unsafe class AdamCpu
    {
        /// <summary>Runs some groups.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new AdamKernel.Arguments(dispatch);
            ElementLoop.Run(groups, arguments.Count, new Step(arguments));
        }

        private readonly struct Step : IElementOperation
        {
            private readonly float* parameter;
            private readonly float* gradient;
            private readonly float* first;
            private readonly float* second;
            private readonly Vector<float> rate;
            private readonly Vector<float> firstCorrection;
            private readonly Vector<float> secondCorrection;
            private readonly Vector<float> scale;
            private readonly Vector<float> beta1;
            private readonly Vector<float> beta2;
            private readonly Vector<float> epsilon;
            private readonly Vector<float> penalty;
            private readonly Vector<float> weightDecay;

            public Step(in AdamKernel.Arguments arguments)
            {
                parameter = arguments.Parameter;
                gradient = arguments.Gradient;
                first = arguments.First;
                second = arguments.Second;
                rate = new Vector<float>(arguments.State[0]);
                firstCorrection = new Vector<float>(1 / arguments.State[1]);
                secondCorrection = new Vector<float>(1 / arguments.State[2]);
                scale = new Vector<float>(arguments.Scale[0]);
                beta1 = new Vector<float>(arguments.Beta1);
                beta2 = new Vector<float>(arguments.Beta2);
                epsilon = new Vector<float>(arguments.Epsilon);
                penalty = new Vector<float>(arguments.Penalty);
                weightDecay = new Vector<float>(arguments.WeightDecay);
            }

            [MethodImpl(Hot.Inline)]
            public void Apply<TLanes>(TLanes lanes, int index)
                where TLanes : struct, ILanes
            {
                var p = lanes.Load(parameter + index);
                var g = VectorMath.MultiplyAdd(penalty, p, lanes.Load(gradient + index) * scale);
                var m = Moment.Flush(VectorMath.MultiplyAdd(beta1, lanes.Load(first + index), (Vector<float>.One - beta1) * g));
                var v = Moment.Flush(VectorMath.MultiplyAdd(beta2, lanes.Load(second + index), (Vector<float>.One - beta2) * g * g));
                lanes.Store(first + index, m);
                lanes.Store(second + index, v);
                var change = m * firstCorrection / (Vector.SquareRoot(v * secondCorrection) + epsilon);
                lanes.Store(parameter + index, p - (rate * VectorMath.MultiplyAdd(weightDecay, p, change)));
            }
        }
    }
}
