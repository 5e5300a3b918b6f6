using Hebb.Tensors;

namespace Hebb.Graphs
{
    /// <summary>A trained tensor of a model. Its values live in a <see cref="ParameterSet"/>, which outlives the plans that use them.</summary>
    public sealed class Parameter
    {
        /// <summary>Creates a parameter that starts at <paramref name="initial"/> (float32).</summary>
        public Parameter(string name, Tensor initial)
        {
            Name = name;
            Initial = initial;
        }

        /// <summary>Unique within its model: <c>dense_1/weight</c>.</summary>
        public string Name { get; internal set; }

        /// <summary>The extents.</summary>
        public TensorShape Shape => Initial.Shape;

        /// <summary>The values that a new <see cref="ParameterSet"/> starts from.</summary>
        public Tensor Initial { get; set; }

        /// <inheritdoc/>
        public override string ToString() => $"{Name}{Shape}";
    }
}
