using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Hebb.Devices.Cpu
{
    /// <summary>The one loop of all kernels that treat every element alike.</summary>
    internal static unsafe class ElementLoop
    {
        /// <summary>Elements that one group covers: enough to repay waking a thread.</summary>
        public const int Tile = 4096;

        /// <summary>Applies <paramref name="operation"/> to the elements of some groups, of <paramref name="count"/> in all.</summary>
        public static void Run<TOperation>(in GroupRange groups, int count, TOperation operation)
            where TOperation : struct, IElementOperation =>
            Run(groups.First * Tile, End(groups, count), operation);

        /// <summary>y = function(x) for the elements of some groups.</summary>
        public static void Map<TFunction>(in GroupRange groups, int count, float* x, float* y, TFunction function)
            where TFunction : struct, IUnaryOperation =>
            Run(groups, count, new Mapping<TFunction>(x, y, function));

        /// <summary>y = function(a, b) for the elements of some groups.</summary>
        public static void Zip<TFunction>(in GroupRange groups, int count, float* a, float* b, float* y, TFunction function)
            where TFunction : struct, IBinaryOperation =>
            Run(groups, count, new Zipping<TFunction>(a, b, y, function));

        /// <summary>y = function(x) for the first <paramref name="count"/> elements.</summary>
        public static void Map<TFunction>(int count, float* x, float* y, TFunction function)
            where TFunction : struct, IUnaryOperation =>
            Run(0, count, new Mapping<TFunction>(x, y, function));

        /// <summary>y = function(a, b) for the first <paramref name="count"/> elements.</summary>
        public static void Zip<TFunction>(int count, float* a, float* b, float* y, TFunction function)
            where TFunction : struct, IBinaryOperation =>
            Run(0, count, new Zipping<TFunction>(a, b, y, function));

        /// <summary>The element after the last one of some groups.</summary>
        public static int End(in GroupRange groups, int count) => (int)Math.Min((long)groups.End * Tile, count);

        /// <summary>Applies <paramref name="operation"/> to the elements [<paramref name="start"/>, <paramref name="end"/>).</summary>
        [MethodImpl(Hot.Loop)]
        public static void Run<TOperation>(int start, int end, TOperation operation)
            where TOperation : struct, IElementOperation
        {
            var whole = end - ((end - start) % Vector<float>.Count);
            for (var index = start; index < whole; index += Vector<float>.Count)
            {
                operation.Apply(default(WholeLanes), index);
            }

            if (whole < end)
            {
                operation.Apply(new TailLanes(end - whole), whole);
            }
        }

        private readonly struct Mapping<TFunction> : IElementOperation
            where TFunction : struct, IUnaryOperation
        {
            private readonly float* x;
            private readonly float* y;
            private readonly TFunction function;

            public Mapping(float* x, float* y, TFunction function)
            {
                this.x = x;
                this.y = y;
                this.function = function;
            }

            [MethodImpl(Hot.Inline)]
            public void Apply<TLanes>(TLanes lanes, int index)
                where TLanes : struct, ILanes => lanes.Store(y + index, function.Apply(lanes.Load(x + index)));
        }

        private readonly struct Zipping<TFunction> : IElementOperation
            where TFunction : struct, IBinaryOperation
        {
            private readonly float* a;
            private readonly float* b;
            private readonly float* y;
            private readonly TFunction function;

            public Zipping(float* a, float* b, float* y, TFunction function)
            {
                this.a = a;
                this.b = b;
                this.y = y;
                this.function = function;
            }

            [MethodImpl(Hot.Inline)]
            public void Apply<TLanes>(TLanes lanes, int index)
                where TLanes : struct, ILanes => lanes.Store(y + index, function.Apply(lanes.Load(a + index), lanes.Load(b + index)));
        }
    }
}
