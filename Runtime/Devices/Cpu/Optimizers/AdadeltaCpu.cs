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
            private readonly Descent descent;
            private readonly Moment square;
            private readonly Moment change;
            private readonly Vector<float> rate;
            private readonly Vector<float> epsilon;

            public Step(in AdadeltaKernel.Arguments arguments)
            {
                descent = new Descent(arguments.Parameter, arguments.Gradient, arguments.Scale, arguments.Penalty);
                square = new Moment(arguments.Square, arguments.Decay);
                change = new Moment(arguments.Change, arguments.Decay);
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
                var w = change.Read(lanes, index);
                var d = g * Vector.SquareRoot((w + epsilon) / (v + epsilon));
                change.AverageSquare(lanes, index, d);
                descent.Move(lanes, index, p - (rate * d));
            }
        }
    }
}
