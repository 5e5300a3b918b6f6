using System;
using Hebb.Agents;
using Hebb.Tensors;

namespace Hebb.Components
{
    /// <summary>Shows the last observations of a sensor together, the oldest first, so that speed can be seen. At the start of an episode the earlier ones are 0.</summary>
    public sealed class StackingSensor : ISensor, IDisposable
    {
        private readonly ISensor sensor;
        private readonly float[] stack;

        /// <summary>Stacks a sensor.</summary>
        /// <param name="sensor">Vectors grow in length, pictures in channels.</param>
        /// <param name="observations">How many are shown, at least 1.</param>
        public StackingSensor(ISensor sensor, int observations)
        {
            this.sensor = sensor;
            var shape = sensor.Spec.Shape;
            Spec = new ObservationSpec(sensor.Spec.Name, shape.Rank == 1 ? new TensorShape(shape[0] * observations) : new TensorShape(shape[0] * observations, shape[1], shape[2]));
            stack = new float[Spec.Length];
        }

        /// <inheritdoc/>
        public ObservationSpec Spec { get; }

        /// <inheritdoc/>
        public void Write(Span<float> observation)
        {
            var length = sensor.Spec.Length;
            stack.AsSpan(length).CopyTo(stack);
            sensor.Write(stack.AsSpan(stack.Length - length));
            stack.CopyTo(observation);
        }

        /// <inheritdoc/>
        public void Reset()
        {
            Array.Clear(stack, 0, stack.Length);
            sensor.Reset();
        }

        /// <summary>Disposes the stacked sensor if it can be.</summary>
        public void Dispose() => (sensor as IDisposable)?.Dispose();
    }
}
