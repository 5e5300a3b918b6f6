using System;
using Hebb.Graphs;
using Hebb.Tensors;

namespace Hebb.Operators
{
    /// <summary>The extents of a recurrent operator and the order of its steps.</summary>
    internal sealed class RecurrentGeometry
    {
        public RecurrentGeometry(string name, GraphTensor x, RecurrentWeights weights, int gates, bool reverse)
        {
            x.RequireRank(3, name);
            Steps = x.Shape[0];
            Batch = x.Shape[1];
            Features = x.Shape[2];
            Units = weights.Recurrent.Shape[-1];
            Gates = gates;
            Reverse = reverse;
            Require(name, weights.Input, new TensorShape(gates * Units, Features));
            Require(name, weights.Recurrent, new TensorShape(gates * Units, Units));
            Require(name, weights.InputBias, new TensorShape(gates * Units));
            Require(name, weights.RecurrentBias, new TensorShape(gates * Units));
        }

        public int Steps { get; }

        public int Batch { get; }

        public int Features { get; }

        public int Units { get; }

        public int Gates { get; }

        /// <summary>Whether the steps run from the last time to the first.</summary>
        public bool Reverse { get; }

        /// <summary>Length of the rows of sums.</summary>
        public int Width => Gates * Units;

        /// <summary>Elements of a state.</summary>
        public int StateLength => Batch * Units;

        public TensorShape State => new TensorShape(Batch, Units);

        public TensorShape States => new TensorShape(Steps, Batch, Units);

        public TensorShape Sums => new TensorShape(Steps, Batch, Width);

        /// <summary>The time at which step <paramref name="step"/> happens.</summary>
        public int Time(int step) => Reverse ? Steps - 1 - step : step;

        /// <summary>First element of a step in <see cref="States"/>.</summary>
        public int Offset(int step) => Time(step) * StateLength;

        /// <summary>The given initial state, or zeros.</summary>
        public GraphTensor InitialState(string name, GraphTensor? given, Graph graph)
        {
            if (given is { })
            {
                Require(name, given, State);
            }

            return given ?? graph.Constant(0f, State);
        }

        private void Require(string name, GraphTensor tensor, TensorShape shape)
        {
            if (tensor.Shape != shape)
            {
                throw new ArgumentException(
                    $"{name} with {Units} units over {Steps} steps of {Batch} samples with {Features} features needs the shape {shape}, but '{tensor.Name}' has {tensor.Shape}.");
            }
        }
    }
}
