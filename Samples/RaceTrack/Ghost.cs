using UnityEngine;

namespace Hebb.Samples.RaceTrack
{
    /// <summary>Drives a recorded drive over and over.</summary>
    public sealed class Ghost : MonoBehaviour
    {
        [SerializeField, Tooltip("What is shown once there is a recording.")]
        private SpriteRenderer shown = null!;

        private Vector3[]? drive;
        private int step;

        /// <summary>Starts to drive a recording.</summary>
        /// <param name="poses">Position and heading in degrees, one per fixed step.</param>
        public void Show(Vector3[] poses)
        {
            drive = poses;
            step = 0;
            shown.enabled = true;
        }

        private void FixedUpdate()
        {
            if (drive == null)
            {
                return;
            }

            var pose = drive[step];
            transform.localPosition = new Vector3(pose.x, pose.y, 0f);
            transform.localRotation = Quaternion.Euler(0f, 0f, pose.z);
            step = (step + 1) % drive.Length;
        }
    }
}
