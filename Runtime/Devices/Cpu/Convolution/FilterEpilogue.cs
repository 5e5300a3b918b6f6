using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The end of a convolution whose lanes are filters: bias, activation, and the only write to the output, where the positions lie side by side.</summary>
    internal readonly unsafe ref struct FilterEpilogue
    {
        private const int SumStride = ConvolutionBlocks.GroupFilters;

        private readonly float* sums;
        private readonly float* bias;
        private readonly float* plane;
        private readonly int filters;
        private readonly int activation;
        private readonly int columns;
        private readonly int planeStride;
        private readonly int rowStride;
        private readonly int columnStride;

        /// <summary>Describes the end.</summary>
        /// <param name="arguments">The convolution.</param>
        /// <param name="image">Number of the image.</param>
        /// <param name="filter">Number of the first filter, counted through all groups.</param>
        /// <param name="filters">Number of filters.</param>
        /// <param name="sums">The sums, one line of <see cref="ConvolutionBlocks.GroupFilters"/> for each output element.</param>
        public FilterEpilogue(in ConvolutionKernel.Arguments arguments, int image, int filter, int filters, float* sums)
        {
            this.sums = sums;
            this.filters = filters;
            bias = arguments.HasBias != 0 ? arguments.Bias + filter : null;
            plane = arguments.Y + arguments.YOffset + ((((long)image * arguments.Groups * arguments.Filters) + filter) * arguments.YPlane);
            activation = arguments.Activation;
            columns = arguments.Columns;
            planeStride = arguments.YPlane;
            rowStride = arguments.YRow;
            columnStride = arguments.YColumn;
        }

        /// <summary>Finishes and stores <paramref name="count"/> output elements from <paramref name="element"/> on.</summary>
        public void Run(int element, int count)
        {
            Activate(count);
            var (row, column) = (element / columns, element % columns);
            for (var done = 0; done < count; row++, column = 0)
            {
                var isCompact = columnStride == 1 && rowStride == columns;
                var run = isCompact ? count : Math.Min(columns - column, count - done);
                Store(sums + (done * SumStride), run, plane + ((long)row * rowStride) + ((long)column * columnStride));
                done += run;
            }
        }

        private void Activate(int count)
        {
            var shift = stackalloc float[SumStride];
            for (var filter = 0; filter < SumStride; filter++)
            {
                shift[filter] = bias == null || filter >= filters ? 0f : bias[filter];
            }

            switch (activation)
            {
                case 1:
                    Activate<Relu>(shift, count);
                    break;
                case 2:
                    Activate<Tanh>(shift, count);
                    break;
                case 3:
                    Activate<Sigmoid>(shift, count);
                    break;
                default:
                    Activate<Identity>(shift, count);
                    break;
            }
        }

        [MethodImpl(Hot.Loop)]
        private void Activate<TActivation>(float* shift, int count)
            where TActivation : struct, IUnaryOperation
        {
            for (var filter = 0; filter < filters; filter += Vector<float>.Count)
            {
                var addend = *(Vector<float>*)(shift + filter);
                var place = sums + filter;
                for (var position = 0; position < count; position++, place += SumStride)
                {
                    *(Vector<float>*)place = default(TActivation).Apply(*(Vector<float>*)place + addend);
                }
            }
        }

        private void Store(float* lines, int count, float* target)
        {
            if (columnStride == 1)
            {
                GemmPanel.Transpose(lines, SumStride, filters, count, planeStride, target);
                return;
            }

            for (var filter = 0; filter < filters; filter++, target += planeStride)
            {
                for (var position = 0; position < count; position++)
                {
                    target[(long)position * columnStride] = lines[(position * SumStride) + filter];
                }
            }
        }
    }
}
