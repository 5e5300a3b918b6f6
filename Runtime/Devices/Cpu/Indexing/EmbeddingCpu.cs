using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU bodies of Embedding and EmbeddingGradient.</summary>
    internal static unsafe class EmbeddingCpu
    {
        /// <summary>Rows of the table that one group of EmbeddingGradient covers.</summary>
        public const int TileRows = 16;

        /// <summary>Runs some groups of Embedding.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new EmbeddingKernel.Arguments(dispatch);
            var columns = arguments.Columns;
            for (var index = TokenLoop.First(groups); index < TokenLoop.End(groups, arguments.Count); index++)
            {
                var token = arguments.Tokens[index];
                var target = new Span<float>(arguments.Y + ((long)index * columns), columns);
                if ((uint)token < (uint)arguments.Rows)
                {
                    new Span<float>(arguments.Table + ((long)token * columns), columns).CopyTo(target);
                }
                else
                {
                    target.Clear();
                }
            }
        }

        /// <summary>Runs some groups of EmbeddingGradient.</summary>
        public static void RunGradient(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new EmbeddingGradientKernel.Arguments(dispatch);
            var columns = arguments.Columns;
            var first = groups.First * TileRows;
            var end = (int)Math.Min((long)groups.End * TileRows, arguments.Rows);
            for (var row = first; row < end; row++)
            {
                new Span<float>(arguments.Dtable + ((long)row * columns), columns).Clear();
            }

            for (var index = 0; index < arguments.Count; index++)
            {
                var token = arguments.Tokens[index];
                if (token >= first && token < end && token != arguments.Padding)
                {
                    var row = arguments.Dtable + ((long)token * columns);
                    ElementLoop.Zip(columns, row, arguments.Dy + ((long)index * columns), row, default(Addition));
                }
            }
        }

        private readonly struct Addition : IBinaryOperation
        {
            [MethodImpl(Hot.Inline)]
            public Vector<float> Apply(Vector<float> a, Vector<float> b) => a + b;
        }
    }
}
