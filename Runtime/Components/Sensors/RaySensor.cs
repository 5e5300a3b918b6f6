using System;
using Hebb.Agents;
using Hebb.Tensors;
using UnityEngine;

namespace Hebb.Components
{
    /// <summary>
    /// Feels 2-D colliders along rays. Each ray gives one number per tag (1 where it met that tag), 1 if it met nothing, and the share
    /// of its length to what it met (1 for nothing).
    /// </summary>
    internal sealed class RaySensor : ISensor
    {
        private readonly Transform origin;
        private readonly string[] tags;
        private readonly RayFan fan;
        private readonly int layerMask;

        public RaySensor(string name, Transform origin, string[] tags, RayFan fan, int layerMask)
        {
            this.origin = origin;
            this.tags = tags;
            this.fan = fan;
            this.layerMask = layerMask;
            Spec = new ObservationSpec(name, new TensorShape(fan.Count * NumbersPerRay));
        }

        /// <inheritdoc/>
        public ObservationSpec Spec { get; }

        private int NumbersPerRay => tags.Length + 2;

        /// <inheritdoc/>
        public void Write(Span<float> observation)
        {
            observation.Clear();
            var position = origin.position;
            for (var ray = 0; ray < fan.Count; ray++)
            {
                Feel(position, origin.TransformDirection(fan[ray]), observation.Slice(ray * NumbersPerRay, NumbersPerRay));
            }
        }

        /// <inheritdoc/>
        public void Reset()
        {
        }

        private void Feel(Vector3 position, Vector3 direction, Span<float> numbers)
        {
            var hit = Physics2D.Raycast(new Vector2(position.x, position.y), new Vector2(direction.x, direction.y), fan.Length, layerMask);
            var collider = hit.collider;
            if (collider == null)
            {
                numbers[tags.Length] = 1;
                numbers[tags.Length + 1] = 1;
                return;
            }

            numbers[tags.Length + 1] = hit.distance / fan.Length;
            for (var tag = 0; tag < tags.Length; tag++)
            {
                if (collider.CompareTag(tags[tag]))
                {
                    numbers[tag] = 1;
                    return;
                }
            }
        }
    }
}
