using System.Numerics;
using System.Runtime.CompilerServices;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU body of Adadelta.</summary>
    internal static unsafe class AdadeltaCpu
    {
        /// <summary>Runs some groups.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new AdadeltaKernel.Arguments(dispatch);
            ElementLoop.Run(groups, arguments.Count, new Step(arguments));
        }

        private readonly struct Step : IElementOperation
        {
            private readonly float* parameter;
            private readonly float* gradient;
            private readonly float* square;
            private readonly float* change;
            private readonly Vector<float> rate;
            private readonly Vector<float> scale;
            private readonly Vector<float> decay;
            private readonly Vector<float> epsilon;
            private readonly Vector<float> penalty;

            public Step(in AdadeltaKernel.Arguments arguments)
            {
                parameter = arguments.Parameter;
                gradient = arguments.Gradient;
                square = arguments.Square;
                change = arguments.Change;
                rate = new Vector<float>(arguments.State[0]);
                scale = new Vector<float>(arguments.Scale[0]);
                decay = new Vector<float>(arguments.Decay);
                epsilon = new Vector<float>(arguments.Epsilon);
                penalty = new Vector<float>(arguments.Penalty);
            }

            [MethodImpl(Hot.Inline)]
            public void Apply<TLanes>(TLanes lanes, int index)
                where TLanes : struct, ILanes
            {
                var p = lanes.Load(parameter + index);
                var g = VectorMath.MultiplyAdd(penalty, p, lanes.Load(gradient + index) * scale);
                var v = Moment.Flush(VectorMath.MultiplyAdd(decay, lanes.Load(square + index), (Vector<float>.One - decay) * g * g));
                var w = lanes.Load(change + index);
                var d = g * Vector.SquareRoot((w + epsilon) / (v + epsilon));
                lanes.Store(square + index, v);
                lanes.Store(change + index, Moment.Flush(VectorMath.MultiplyAdd(decay, w, (Vector<float>.One - decay) * d * d)));
                lanes.Store(parameter + index, p - (rate * d));
            }
        }
    }
}
