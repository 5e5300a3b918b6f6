using Hebb.Tensors;

namespace Hebb.Graphs
{
    /// <summary>A tensor that a model keeps from run to run without training it: running statistics, recurrent state, counters.</summary>
    public sealed class StateVariable
    {
        /// <summary>Creates a variable that starts at <paramref name="initial"/>.</summary>
        public StateVariable(string name, Tensor initial)
        {
            Name = name;
            Initial = initial;
        }

        /// <summary>Unique within its model: <c>batch_normalization_1/running_mean</c>.</summary>
        public string Name { get; internal set; }

        /// <summary>The extents.</summary>
        public TensorShape Shape => Initial.Shape;

        /// <summary>The values that a new <see cref="ParameterSet"/> starts from.</summary>
        public Tensor Initial { get; set; }

        /// <inheritdoc/>
        public override string ToString() => $"{Name}{Shape}";
    }
}
