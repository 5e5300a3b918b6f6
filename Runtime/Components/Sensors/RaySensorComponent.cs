using System;
using System.Collections.Generic;
using Hebb.Agents;
using UnityEngine;

namespace Hebb.Components
{
    /// <summary>Feels 2-D colliders along rays that fan out around the object's up axis; those of its own agent are left out.</summary>
    [AddComponentMenu("Hebb/Ray Sensor")]
    public sealed class RaySensorComponent : SensorComponent
    {
        [Header("Rays")]
        [SerializeField, Tooltip("Tags that are told apart; anything else is only felt by its distance.")]
        private string[] detectableTags = Array.Empty<string>();

        [SerializeField, Range(0, 50), Tooltip("Rays to each side of the middle one.")]
        private int raysPerDirection = 3;

        [SerializeField, Range(0, 180), Tooltip("Angle between the middle ray and the outermost, in degrees.")]
        private float maxRayDegrees = 70;

        [SerializeField, Min(0.01f), Tooltip("How far a ray reaches.")]
        private float rayLength = 20;

        [SerializeField, Tooltip("Which layers the rays meet.")]
        private LayerMask rayLayerMask = -1;

        /// <summary>Tags that are told apart. Read when the agent starts.</summary>
        public IReadOnlyList<string> DetectableTags
        {
            get => detectableTags;
            set
            {
                detectableTags = new string[value.Count];
                for (var index = 0; index < detectableTags.Length; index++)
                {
                    detectableTags[index] = value[index];
                }
            }
        }

        /// <summary>Rays to each side of the middle one, at least 0. Read when the agent starts.</summary>
        public int RaysPerDirection
        {
            get => raysPerDirection;
            set => raysPerDirection = Mathf.Max(0, value);
        }

        /// <summary>Angle between the middle ray and the outermost, 0 to 180 degrees. Read when the agent starts.</summary>
        public float MaxRayDegrees
        {
            get => maxRayDegrees;
            set => maxRayDegrees = Mathf.Clamp(value, 0, 180);
        }

        /// <summary>How far a ray reaches, above 0. Read when the agent starts.</summary>
        public float RayLength
        {
            get => rayLength;
            set => rayLength = value;
        }

        /// <summary>Which layers the rays meet. Read when the agent starts.</summary>
        public LayerMask RayLayerMask
        {
            get => rayLayerMask;
            set => rayLayerMask = value;
        }

        /// <inheritdoc/>
        protected override string DefaultName => "rays";

        /// <inheritdoc/>
        protected override ISensor CreateSensor()
        {
            var agent = GetComponentInParent<Agent>();
            var own = agent != null ? agent.transform : transform;
            return new RaySensor(SensorName, transform, own, detectableTags, new RayFan(raysPerDirection, maxRayDegrees, rayLength), rayLayerMask);
        }
    }
}
