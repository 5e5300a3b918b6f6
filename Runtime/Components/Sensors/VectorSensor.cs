using System;
using System.Collections.Generic;
using Hebb.Agents;
using Hebb.Tensors;
using UnityEngine;

namespace Hebb.Components
{
    /// <summary>Takes the numbers that an agent adds in <see cref="Agent.CollectObservations"/>. What is missing counts as 0, what is too much is left out; both are reported.</summary>
    public sealed class VectorSensor : ISensor
    {
        /// <summary>The name of a sensor that was given none.</summary>
        public const string DefaultName = "vector";

        private readonly float[] values;
        private int count;

        /// <summary>A sensor for a number of values.</summary>
        /// <param name="size">At least 1.</param>
        /// <param name="name">What was learned is found again by it.</param>
        public VectorSensor(int size, string name = DefaultName)
        {
            Spec = new ObservationSpec(name, new TensorShape(size));
            values = new float[size];
        }

        /// <inheritdoc/>
        public ObservationSpec Spec { get; }

        /// <summary>Values that were added beyond (or, negative, short of) those announced.</summary>
        internal int Surplus => count - values.Length;

        /// <summary>Adds a number; best in [-1, 1].</summary>
        public void AddObservation(float observation)
        {
            if (count < values.Length)
            {
                values[count] = observation;
            }

            count++;
        }

        /// <summary>Adds a whole number.</summary>
        public void AddObservation(int observation) => AddObservation((float)observation);

        /// <summary>Adds 1 for true and 0 for false.</summary>
        public void AddObservation(bool observation) => AddObservation(observation ? 1f : 0f);

        /// <summary>Adds two numbers.</summary>
        public void AddObservation(Vector2 observation)
        {
            AddObservation(observation.x);
            AddObservation(observation.y);
        }

        /// <summary>Adds three numbers.</summary>
        public void AddObservation(Vector3 observation)
        {
            AddObservation(observation.x);
            AddObservation(observation.y);
            AddObservation(observation.z);
        }

        /// <summary>Adds four numbers.</summary>
        public void AddObservation(Quaternion observation)
        {
            AddObservation(observation.x);
            AddObservation(observation.y);
            AddObservation(observation.z);
            AddObservation(observation.w);
        }

        /// <summary>Adds all numbers of a list.</summary>
        public void AddObservation(IList<float> observation)
        {
            for (var index = 0; index < observation.Count; index++)
            {
                AddObservation(observation[index]);
            }
        }

        /// <summary>Adds numbers.</summary>
        public void AddObservation(ReadOnlySpan<float> observation)
        {
            foreach (var value in observation)
            {
                AddObservation(value);
            }
        }

        /// <summary>Adds <paramref name="range"/> numbers: 1 at place <paramref name="observation"/>, 0 elsewhere.</summary>
        public void AddOneHotObservation(int observation, int range)
        {
            for (var index = 0; index < range; index++)
            {
                AddObservation(index == observation ? 1f : 0f);
            }
        }

        /// <inheritdoc/>
        public void Write(Span<float> observation)
        {
            var known = Math.Min(count, values.Length);
            values.AsSpan(0, known).CopyTo(observation);
            observation.Slice(known).Clear();
        }

        /// <inheritdoc/>
        public void Reset() => Clear();

        /// <summary>Begins a new observation.</summary>
        internal void Clear() => count = 0;
    }
}
