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
            private readonly Descent descent;
            private readonly Moment square;
            private readonly Moment velocity;
            private readonly Vector<float> rate;
            private readonly Vector<float> epsilon;

            public Step(in RmsPropKernel.Arguments arguments)
            {
                descent = new Descent(arguments.Parameter, arguments.Gradient, arguments.Scale, arguments.Penalty);
                square = new Moment(arguments.Square, arguments.Decay);
                velocity = new Moment(arguments.Velocity, arguments.Momentum);
                rate = new Vector<float>(arguments.State[0]);
                epsilon = new Vector<float>(arguments.Epsilon);
            }

            [MethodImpl(Hot.Inline)]
            public void Apply<TLanes>(TLanes lanes, int index)
                where TLanes : struct, ILanes
            {
                var p = descent.Parameter(lanes, index);
                var g = descent.Gradient(lanes, index, p);
                var v = square.AverageSquare(lanes, index, g);
                var u = velocity.Add(lanes, index, g / (Vector.SquareRoot(v) + epsilon));
                descent.Move(lanes, index, p - (rate * u));
            }
        }

        private readonly struct CenteredStep : IElementOperation
        {
            private readonly Descent descent;
            private readonly Moment square;
            private readonly Moment mean;
            private readonly Moment velocity;
            private readonly Vector<float> rate;
            private readonly Vector<float> epsilon;

            public CenteredStep(in CenteredRmsPropKernel.Arguments arguments)
            {
                descent = new Descent(arguments.Parameter, arguments.Gradient, arguments.Scale, arguments.Penalty);
                square = new Moment(arguments.Square, arguments.Decay);
                mean = new Moment(arguments.Mean, arguments.Decay);
                velocity = new Moment(arguments.Velocity, arguments.Momentum);
                rate = new Vector<float>(arguments.State[0]);
                epsilon = new Vector<float>(arguments.Epsilon);
            }

            [MethodImpl(Hot.Inline)]
            public void Apply<TLanes>(TLanes lanes, int index)
                where TLanes : struct, ILanes
            {
                var p = descent.Parameter(lanes, index);
                var g = descent.Gradient(lanes, index, p);
                var v = square.AverageSquare(lanes, index, g);
                var a = mean.Average(lanes, index, g);
                var root = Vector.SquareRoot(VectorMath.AtLeast(v - (a * a), Vector<float>.Zero));
                var u = velocity.Add(lanes, index, g / (root + epsilon));
                descent.Move(lanes, index, p - (rate * u));
            }
        }
    }
}
