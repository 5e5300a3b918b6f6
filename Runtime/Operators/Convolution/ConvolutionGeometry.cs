using System;
using Hebb.Graphs;
using Hebb.Tensors;

namespace Hebb.Operators
{
    /// <summary>The extents of a convolution, as its gradients and its transposition share them.</summary>
    internal sealed class ConvolutionGeometry
    {
        /// <summary>Collects the extents.</summary>
        public ConvolutionGeometry(int images, int channels, int filters, int groups, Window2D window)
        {
            Images = images;
            Channels = channels;
            Filters = filters;
            Groups = groups;
            Window = window;
        }

        /// <summary>Number of images.</summary>
        public int Images { get; }

        /// <summary>Channels of the input, all groups together.</summary>
        public int Channels { get; }

        /// <summary>Channels of the output, all groups together.</summary>
        public int Filters { get; }

        /// <summary>Independent convolutions of neighbouring channels.</summary>
        public int Groups { get; }

        /// <summary>The window.</summary>
        public Window2D Window { get; }

        /// <summary>Channels of the input in each group.</summary>
        public int GroupChannels => Channels / Groups;

        /// <summary>Channels of the output in each group.</summary>
        public int GroupFilters => Filters / Groups;

        /// <summary>Shape of the input.</summary>
        public TensorShape InputShape => new TensorShape(Images, Channels, Window.Rows.Input, Window.Columns.Input);

        /// <summary>Shape of the output.</summary>
        public TensorShape OutputShape => new TensorShape(Images, Filters, Window.Rows.Output, Window.Columns.Output);

        /// <summary>Shape of the weights.</summary>
        public TensorShape WeightShape => new TensorShape(Filters, GroupChannels, Window.Rows.Window, Window.Columns.Window);

        /// <summary>Refuses channels that the groups do not divide.</summary>
        public static void CheckGroups(string user, int channels, int filters, int groups)
        {
            if (groups < 1 || channels % groups != 0 || filters % groups != 0)
            {
                throw new ArgumentException($"{user} cannot divide {channels} input channels and {filters} output channels into {groups} groups of equal size.");
            }
        }

        /// <summary>Refuses a bias that is no vector with one value for each of <paramref name="channels"/>.</summary>
        public static void CheckBias(string user, GraphTensor? bias, int channels)
        {
            if (bias is { } && bias.Shape != new TensorShape(channels))
            {
                throw new ArgumentException($"{user} adds one value to each of {channels} channels, but '{bias.Name}' has the shape {bias.Shape}.");
            }
        }
    }
}
