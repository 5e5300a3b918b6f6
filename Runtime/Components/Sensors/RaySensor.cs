using System;
using Hebb.Agents;
using Hebb.Tensors;
using UnityEngine;

namespace Hebb.Components
{
    /// <summary>
    /// Feels 2-D colliders along rays, those of its own agent left out. Each ray gives one number per tag (1 where it met that tag), 1 if it met nothing, and the share
    /// of its length to what it met (1 for nothing).
    /// </summary>
    internal sealed class RaySensor : ISensor
    {
        /// <summary>Hits that are looked at per ray: enough to look past the agent's own colliders.</summary>
        private const int MostHits = 8;

        private readonly RaycastHit2D[] hits = new RaycastHit2D[MostHits];
        private readonly Transform origin;
        private readonly Transform own;
        private readonly string[] tags;
        private readonly RayFan fan;
        private readonly ContactFilter2D filter;

        /// <param name="name">Of the sensor.</param>
        /// <param name="origin">Where the rays begin, and which way is up.</param>
        /// <param name="own">Holds the colliders that are not felt.</param>
        /// <param name="tags">What is told apart.</param>
        /// <param name="fan">The rays.</param>
        /// <param name="layerMask">The layers that the rays meet.</param>
        public RaySensor(string name, Transform origin, Transform own, string[] tags, RayFan fan, LayerMask layerMask)
        {
            this.own = own;
            this.origin = origin;
            this.tags = tags;
            this.fan = fan;
            filter.SetLayerMask(layerMask);
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
            var found = Physics2D.Raycast(new Vector2(position.x, position.y), new Vector2(direction.x, direction.y), filter, hits, fan.Length);
            for (var hit = 0; hit < found; hit++)
            {
                var collider = hits[hit].collider;
                if (!collider.transform.IsChildOf(own))
                {
                    numbers[tags.Length + 1] = hits[hit].distance / fan.Length;
                    MarkTag(collider, numbers);
                    return;
                }
            }

            numbers[tags.Length] = 1;
            numbers[tags.Length + 1] = 1;
        }

        private void MarkTag(Collider2D collider, Span<float> numbers)
        {
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
