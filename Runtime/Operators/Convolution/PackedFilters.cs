using System;
using Hebb.Devices;
using Hebb.Kernels;
using Hebb.Tensors;

namespace Hebb.Operators
{
    /// <summary>The weights of a convolution as its kernel reads them: what PackFilters makes of them.</summary>
    internal sealed class PackedFilters
    {
        // The widest line.
        private const int MaxWidth = 32;

        // Kernels read whole vectors: up to 15 elements beyond the last one they use.
        private const int Slack = 16;

        private readonly ConvolutionGeometry geometry;
        private readonly int channels;
        private readonly int filters;
        private readonly int taps;
        private readonly int channelStride;
        private readonly int filterStride;

        private PackedFilters(ConvolutionGeometry geometry, int channels, int filters, int taps, int channelStride, int filterStride)
        {
            this.geometry = geometry;
            this.channels = channels;
            this.filters = filters;
            this.taps = taps;
            this.channelStride = channelStride;
            this.filterStride = filterStride;
        }

        /// <summary>The memory they take.</summary>
        public TensorShape Shape
        {
            get
            {
                var width = Math.Min((filters + 7) / 8 * 8, MaxWidth);
                return new TensorShape(checked((taps * geometry.Groups * channels * ((filters + width - 1) / width * width)) + Slack));
            }
        }

        /// <summary>For the convolution itself.</summary>
        public static PackedFilters Forward(ConvolutionGeometry geometry) => new PackedFilters(
            geometry, geometry.GroupChannels, geometry.GroupFilters, Elements(geometry), Elements(geometry), geometry.GroupChannels * Elements(geometry));

        /// <summary>For its transposition, with so many taps: there the filters are the channels, and the other way round.</summary>
        public static PackedFilters Transposed(ConvolutionGeometry geometry, int taps) => new PackedFilters(
            geometry, geometry.GroupFilters, geometry.GroupChannels, taps, geometry.GroupChannels * Elements(geometry), Elements(geometry));

        /// <summary>The launch that packs the weights.</summary>
        public Dispatch Dispatch(BufferRange weight, BufferRange table, BufferRange packed) => new PackFiltersKernel
        {
            Weight = weight,
            Taps = table,
            Lines = packed,
            Groups = geometry.Groups,
            Channels = channels,
            Filters = filters,
            TapCount = taps,
            GroupStride = channels * filters * Elements(geometry),
            FilterStride = filterStride,
            ChannelStride = channelStride,
        }.ToDispatch();

        private static int Elements(ConvolutionGeometry geometry) => geometry.Window.Elements;
    }
}
