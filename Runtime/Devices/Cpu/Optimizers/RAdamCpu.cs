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
            private readonly float* parameter;
            private readonly float* gradient;
            private readonly float* first;
            private readonly float* second;
            private readonly Vector<float> rate;
            private readonly Vector<float> rectification;
            private readonly bool isRectified;
            private readonly Vector<float> scale;
            private readonly Vector<float> beta1;
            private readonly Vector<float> beta2;
            private readonly Vector<float> epsilon;
            private readonly Vector<float> penalty;

            public Step(in RAdamKernel.Arguments arguments)
            {
                parameter = arguments.Parameter;
                gradient = arguments.Gradient;
                first = arguments.First;
                second = arguments.Second;
                rate = new Vector<float>(arguments.State[0] / arguments.State[1]);
                rectification = new Vector<float>(arguments.State[3]);
                isRectified = arguments.State[3] != 0;
                scale = new Vector<float>(arguments.Scale[0]);
                beta1 = new Vector<float>(arguments.Beta1);
                beta2 = new Vector<float>(arguments.Beta2);
                epsilon = new Vector<float>(arguments.Epsilon);
                penalty = new Vector<float>(arguments.Penalty);
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
                var adaptation = isRectified ? rectification / (Vector.SquareRoot(v) + epsilon) : Vector<float>.One;
                lanes.Store(parameter + index, p - (rate * m * adaptation));
            }
        }
    }
}
