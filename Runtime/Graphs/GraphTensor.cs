using System;
using Hebb.Tensors;

namespace Hebb.Graphs
{
    /// <summary>A tensor of a <see cref="Graphs.Graph"/>: a shape and a place in the computation, without memory.</summary>
    public sealed class GraphTensor
    {
        internal GraphTensor(Graph graph, string name, TensorShape shape, DataType type, TensorRole role)
        {
            Graph = graph;
            Name = name;
            Shape = shape;
            Type = type;
            Role = role;
        }

        /// <summary>The graph the tensor belongs to.</summary>
        public Graph Graph { get; }

        /// <summary>For people: appears in errors, summaries and traces.</summary>
        public string Name { get; internal set; }

        /// <summary>The extents, batch axis included.</summary>
        public TensorShape Shape { get; }

        /// <summary>What one element is.</summary>
        public DataType Type { get; }

        /// <summary>Where the content comes from.</summary>
        public TensorRole Role { get; }

        /// <summary>The operator that computes the tensor; null unless <see cref="Role"/> is Value.</summary>
        public Operator? Producer { get; internal set; }

        /// <summary>The parameter behind the tensor; null unless <see cref="Role"/> is Parameter.</summary>
        public Parameter? Parameter { get; internal set; }

        /// <summary>The variable behind the tensor; null unless <see cref="Role"/> is State.</summary>
        public StateVariable? State { get; internal set; }

        /// <summary>The content of a constant; null for other roles.</summary>
        public Tensor? Constant { get; internal set; }

        /// <summary>The one value that all elements of a constant share; null when they differ or the tensor is no constant.</summary>
        public float? UniformValue { get; internal set; }

        /// <summary>The tensor whose memory this one shows under another shape; null when it has its own.</summary>
        public GraphTensor? ViewOf { get; internal set; }

        /// <summary>The tensor that owns the memory: this one, or the end of the chain of views.</summary>
        public GraphTensor Root => ViewOf is null ? this : ViewOf.Root;

        /// <summary>Size in bytes, without padding.</summary>
        public long Bytes => 4L * Shape.Length;

        /// <summary>This tensor, once it is sure that it has <paramref name="rank"/> axes.</summary>
        /// <exception cref="ArgumentException">It has another number.</exception>
        public GraphTensor RequireRank(int rank, string operation) => Shape.Rank == rank
            ? this
            : throw new ArgumentException($"{operation} takes a tensor with {rank} axes, but '{Name}' has the shape {Shape}.");

        /// <inheritdoc/>
        public override string ToString() => $"{Name}{Shape}";
    }
}
