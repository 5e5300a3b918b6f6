using System;
using Hebb.Tensors;

namespace Hebb.Agents
{
    /// <summary>What one sensor of an agent reports: its name and the shape of its values.</summary>
    public sealed class ObservationSpec : IEquatable<ObservationSpec>
    {
        /// <summary>Describes a sensor.</summary>
        /// <param name="name">Unique among the sensors of an agent; weights are found again by it when sensors are added or reordered.</param>
        /// <param name="shape">(F) for a vector, (C, H, W) for a picture.</param>
        /// <exception cref="ArgumentException">The name is empty, or the shape is neither a vector's nor a picture's.</exception>
        public ObservationSpec(string name, TensorShape shape)
        {
            if (string.IsNullOrWhiteSpace(name))
            {
                throw new ArgumentException("A sensor needs a name.", nameof(name));
            }

            if ((shape.Rank != 1 && shape.Rank != 3) || shape.Length == 0)
            {
                throw new ArgumentException($"The sensor '{name}' reports {shape}, but a sensor reports a vector (F) or a picture (C, H, W) of at least one value.", nameof(shape));
            }

            Name = name;
            Shape = shape;
        }

        /// <summary>Unique among the sensors of an agent.</summary>
        public string Name { get; }

        /// <summary>(F) or (C, H, W).</summary>
        public TensorShape Shape { get; }

        /// <summary>Number of values.</summary>
        public int Length => Shape.Length;

        /// <inheritdoc/>
        public bool Equals(ObservationSpec? other) => other is { } && Name == other.Name && Shape.Equals(other.Shape);

        /// <inheritdoc/>
        public override bool Equals(object? obj) => Equals(obj as ObservationSpec);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Name, Shape);

        /// <inheritdoc/>
        public override string ToString() => $"{Name} {Shape}";
    }
}
