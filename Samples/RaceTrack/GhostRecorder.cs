using System.Collections.Generic;
using UnityEngine;

namespace Hebb.Samples.RaceTrack
{
    /// <summary>
    /// Records the longest drive of each stretch of learning, and shows it as a ghost beside the car from then on: what the policy could
    /// do earlier, next to what it can do now.
    /// </summary>
    [RequireComponent(typeof(CarAgent))]
    public sealed class GhostRecorder : MonoBehaviour
    {
        [SerializeField, Min(1f), Tooltip("Seconds of play from one ghost to the next.")]
        private float secondsPerGhost = 10f;

        [SerializeField, Tooltip("The ghosts, oldest first; the next recording goes to the one that shows the oldest.")]
        private Ghost[] ghosts = System.Array.Empty<Ghost>();

        private readonly List<Vector3> poses = new List<Vector3>();
        private List<Vector3> best = new List<Vector3>();
        private CarAgent agent = null!;
        private float nextGhost;
        private float bestDriven;
        private int next;

        private void Start()
        {
            agent = GetComponent<CarAgent>();
            nextGhost = Time.fixedTime + secondsPerGhost;
        }

        private void FixedUpdate()
        {
            if (agent.StepCount <= 1)
            {
                poses.Clear();
            }

            var place = transform.localPosition;
            poses.Add(new Vector3(place.x, place.y, transform.localEulerAngles.z));
            if (agent.Driven > bestDriven)
            {
                bestDriven = agent.Driven;
                best.Clear();
                best.AddRange(poses);
            }

            if (ghosts.Length > 0 && best.Count > 1 && Time.fixedTime >= nextGhost)
            {
                ghosts[next].Show(best.ToArray());
                next = (next + 1) % ghosts.Length;
                nextGhost = Time.fixedTime + secondsPerGhost;
                bestDriven = 0f;
                best = new List<Vector3>();
            }
        }
    }
}
