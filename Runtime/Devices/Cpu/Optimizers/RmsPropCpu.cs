using System.Numerics;
using System.Runtime.CompilerServices;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU bodies of RmsProp and CenteredRmsProp.</summary>
    internal static unsafe class RmsPropCpu
    {
        /// <summary>Runs some groups of RmsProp.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new RmsPropKernel.Arguments(dispatch);
            ElementLoop.Run(groups, arguments.Count, new Step(arguments));
        }

        /// <summary>Runs some groups of CenteredRmsProp.</summary>
        public static void RunCentered(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new CenteredRmsPropKernel.Arguments(dispatch);
            ElementLoop.Run(groups, arguments.Count, new CenteredStep(arguments));
        }

        private readonly struct Step : IElementOperation
        {
            private readonly float* parameter;
            private readonly float* gradient;
            private readonly float* square;
            private readonly float* velocity;
            private readonly Vector<float> rate;
            private readonly Vector<float> scale;
            private readonly Vector<float> decay;
            private readonly Vector<float> epsilon;
            private readonly Vector<float> momentum;
            private readonly Vector<float> penalty;

            public Step(in RmsPropKernel.Arguments arguments)
            {
                parameter = arguments.Parameter;
                gradient = arguments.Gradient;
                square = arguments.Square;
                velocity = arguments.Velocity;
                rate = new Vector<float>(arguments.State[0]);
                scale = new Vector<float>(arguments.Scale[0]);
                decay = new Vector<float>(arguments.Decay);
                epsilon = new Vector<float>(arguments.Epsilon);
                momentum = new Vector<float>(arguments.Momentum);
                penalty = new Vector<float>(arguments.Penalty);
            }

            [MethodImpl(Hot.Inline)]
            public void Apply<TLanes>(TLanes lanes, int index)
                where TLanes : struct, ILanes
            {
                var p = lanes.Load(parameter + index);
                var g = VectorMath.MultiplyAdd(penalty, p, lanes.Load(gradient + index) * scale);
                var v = Moment.Flush(VectorMath.MultiplyAdd(decay, lanes.Load(square + index), (Vector<float>.One - decay) * g * g));
                var u = Moment.Flush(VectorMath.MultiplyAdd(momentum, lanes.Load(velocity + index), g / (Vector.SquareRoot(v) + epsilon)));
                lanes.Store(square + index, v);
                lanes.Store(velocity + index, u);
                lanes.Store(parameter + index, p - (rate * u));
            }
        }

        private readonly struct CenteredStep : IElementOperation
        {
            private readonly float* parameter;
            private readonly float* gradient;
            private readonly float* square;
            private readonly float* mean;
            private readonly float* velocity;
            private readonly Vector<float> rate;
            private readonly Vector<float> scale;
            private readonly Vector<float> decay;
            private readonly Vector<float> epsilon;
            private readonly Vector<float> momentum;
            private readonly Vector<float> penalty;

            public CenteredStep(in CenteredRmsPropKernel.Arguments arguments)
            {
                parameter = arguments.Parameter;
                gradient = arguments.Gradient;
                square = arguments.Square;
                mean = arguments.Mean;
                velocity = arguments.Velocity;
                rate = new Vector<float>(arguments.State[0]);
                scale = new Vector<float>(arguments.Scale[0]);
                decay = new Vector<float>(arguments.Decay);
                epsilon = new Vector<float>(arguments.Epsilon);
                momentum = new Vector<float>(arguments.Momentum);
                penalty = new Vector<float>(arguments.Penalty);
            }

            [MethodImpl(Hot.Inline)]
            public void Apply<TLanes>(TLanes lanes, int index)
                where TLanes : struct, ILanes
            {
                var p = lanes.Load(parameter + index);
                var g = VectorMath.MultiplyAdd(penalty, p, lanes.Load(gradient + index) * scale);
                var v = Moment.Flush(VectorMath.MultiplyAdd(decay, lanes.Load(square + index), (Vector<float>.One - decay) * g * g));
                var a = Moment.Flush(VectorMath.MultiplyAdd(decay, lanes.Load(mean + index), (Vector<float>.One - decay) * g));
                var root = Vector.SquareRoot(VectorMath.AtLeast(v - (a * a), Vector<float>.Zero));
                var u = Moment.Flush(VectorMath.MultiplyAdd(momentum, lanes.Load(velocity + index), g / (root + epsilon)));
                lanes.Store(mean + index, a);
                lanes.Store(square + index, v);
                lanes.Store(velocity + index, u);
                lanes.Store(parameter + index, p - (rate * u));
            }
        }
    }
}
