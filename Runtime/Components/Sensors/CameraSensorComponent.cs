using System;
using Hebb.Agents;
using UnityEngine;

namespace Hebb.Components
{
    /// <summary>Shows what a camera sees to an agent.</summary>
    [AddComponentMenu("Hebb/Camera Sensor")]
    public sealed class CameraSensorComponent : SensorComponent
    {
        [Header("Camera")]
        [SerializeField, Tooltip("The camera; one on this object or a child unless given.")]
        private Camera? sensorCamera;

        [SerializeField, Range(1, 1024), Tooltip("Pixels per row.")]
        private int width = 84;

        [SerializeField, Range(1, 1024), Tooltip("Rows.")]
        private int height = 84;

        [SerializeField, Tooltip("Whether only the brightness is seen.")]
        private bool grayscale;

        /// <summary>The camera; one on this object or a child unless given. Read when the agent starts.</summary>
        public Camera? Camera
        {
            get => sensorCamera;
            set => sensorCamera = value;
        }

        /// <summary>Pixels per row. Read when the agent starts.</summary>
        public int Width
        {
            get => width;
            set => width = Mathf.Max(1, value);
        }

        /// <summary>Rows. Read when the agent starts.</summary>
        public int Height
        {
            get => height;
            set => height = Mathf.Max(1, value);
        }

        /// <summary>Whether only the brightness is seen. Read when the agent starts.</summary>
        public bool Grayscale
        {
            get => grayscale;
            set => grayscale = value;
        }

        /// <inheritdoc/>
        protected override string DefaultName => "camera";

        /// <inheritdoc/>
        protected override ISensor CreateSensor()
        {
            var camera = sensorCamera != null ? sensorCamera : GetComponentInChildren<Camera>();
            return camera != null
                ? new CameraSensor(SensorName, camera, width, height, grayscale)
                : throw new ArgumentException($"The camera sensor on {ObjectPath.Of(this)} has no camera. Give it one, or put one on the object.");
        }
    }
}
