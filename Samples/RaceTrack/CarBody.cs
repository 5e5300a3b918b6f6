using UnityEngine;

namespace Hebb.Samples.RaceTrack
{
    /// <summary>How a car moves: it rolls where its up axis points, brakes harder than it gathers speed, and turns wider when it is fast.</summary>
    public sealed class CarBody : MonoBehaviour
    {
        [SerializeField, Min(1f), Tooltip("Metres per second.")]
        private float topSpeed = 14f;

        [SerializeField, Min(0.1f), Tooltip("Metres per second, gained each second at full throttle.")]
        private float acceleration = 8f;

        [SerializeField, Min(0.1f), Tooltip("Metres per second, lost each second at full brakes.")]
        private float braking = 16f;

        [SerializeField, Range(30f, 360f), Tooltip("Degrees per second at full lock and low speed.")]
        private float turning = 150f;

        [SerializeField, Min(0.1f), Tooltip("The car is a disc of this radius for the walls, in metres.")]
        private float radius = 0.8f;

        /// <summary>Metres per second, never negative.</summary>
        public float Speed { get; private set; }

        /// <summary>The speed as a share of the top speed, 0 to 1.</summary>
        public float SpeedShare => Speed / topSpeed;

        /// <summary>The disc that touches the walls, in metres.</summary>
        public float Radius => radius;

        /// <summary>Puts the car somewhere, at rest.</summary>
        /// <param name="position">In the coordinates of its area.</param>
        /// <param name="direction">Where it points.</param>
        public void Place(Vector2 position, Vector2 direction)
        {
            Speed = 0f;
            transform.localPosition = position;
            transform.localRotation = Quaternion.Euler(0f, 0f, Mathf.Atan2(-direction.x, direction.y) * Mathf.Rad2Deg);
        }

        /// <summary>Drives on for one fixed step.</summary>
        /// <param name="steering">-1 right to 1 left.</param>
        /// <param name="throttle">-1 full brakes to 1 full throttle.</param>
        /// <param name="seconds">How long.</param>
        public void Drive(float steering, float throttle, float seconds)
        {
            Speed = Mathf.Clamp(Speed + throttle * (throttle < 0f ? braking : acceleration) * seconds, 0f, topSpeed);
            var grip = Mathf.Clamp01(Speed) * (1f - 0.5f * SpeedShare);
            var heading = transform.localEulerAngles.z + steering * turning * grip * seconds;
            transform.localRotation = Quaternion.Euler(0f, 0f, heading);
            var radians = heading * Mathf.Deg2Rad;
            transform.localPosition += new Vector3(-Mathf.Sin(radians), Mathf.Cos(radians), 0f) * (Speed * seconds);
        }
    }
}
