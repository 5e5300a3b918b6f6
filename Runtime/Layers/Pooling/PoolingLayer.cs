using System;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Layers
{
    /// <summary>What all layers that gather the pixels of each channel have in common.</summary>
    public abstract class PoolingLayer : Layer
    {
        private protected const string PoolKey = "pool_size";
        private protected const string StridesKey = "strides";
        private protected const string PaddingKey = "padding";
        private protected const string RoundUpKey = "round_up";

        private readonly string title;

        private protected PoolingLayer(string title, string? name)
            : base(name) => this.title = title;

        private protected string User => $"{title} '{Name}'";

        private protected TensorShape RequireImage(TensorShape shape) => shape.Rank == 3
            ? shape
            : throw new ArgumentException($"{User} takes images (channels, height, width), but each sample has the shape {shape}.");

        private protected TensorShape PooledShape(TensorShape input, Size2D size, Size2D strides, Padding2D padding, Size2D dilation, bool roundUp)
        {
            var window = Window2D.Over(User, (RequireImage(input)[1], input[2]), size, strides, padding, dilation, Window2D.Pool, roundUp);
            return new TensorShape(input[0], window.Rows.Output, window.Columns.Output);
        }
    }
}
