using Hebb.Agents;
using Hebb.Components;
using UnityEngine;

namespace Hebb.Samples.RaceTrack
{
    /// <summary>
    /// Drives by rays and its speed. Every metre along the road is rewarded, touching a wall ends the drive. It starts anywhere on the road,
    /// so that it meets every corner early.
    /// </summary>
    [RequireComponent(typeof(CarBody))]
    public sealed class CarAgent : Agent
    {
        private const float RewardPerMetre = 0.1f;
        private const float CrashPenalty = -5f;

        [SerializeField, Tooltip("The road that it drives on.")]
        private Track track = null!;

        [SerializeField, Tooltip("Always starts at the first corner, as in a race, instead of anywhere.")]
        private bool startAtLine;

        private CarBody body = null!;
        private TrackPlace place;
        private float lapStart;
        private float steering;
        private float throttle;

        /// <summary>Metres driven forwards since the start.</summary>
        public float Driven { get; private set; }

        /// <summary>Laps completed since the start without touching a wall.</summary>
        public int Laps => Mathf.FloorToInt(Driven / track.Line.Length);

        /// <summary>Seconds of the fastest lap so far; infinite before the first.</summary>
        public float BestLap { get; private set; } = float.PositiveInfinity;

        /// <summary>Drives that ended at a wall.</summary>
        public int Crashes { get; private set; }

        /// <inheritdoc/>
        public override void Initialize() => body = GetComponent<CarBody>();

        /// <inheritdoc/>
        public override void OnEpisodeBegin()
        {
            var start = startAtLine ? 0 : UnityEngine.Random.Range(0, track.Line.Count);
            body.Place(track.Line.Point(start), track.Line.Direction(start));
            place = track.Line.Locate(body.transform.localPosition);
            Driven = 0f;
            lapStart = Time.fixedTime;
            steering = 0f;
            throttle = 0f;
        }

        /// <inheritdoc/>
        public override void CollectObservations(VectorSensor sensor)
        {
            sensor.AddObservation(body.SpeedShare);
            sensor.AddObservation(steering);
        }

        /// <inheritdoc/>
        public override void OnActionReceived(ActionBuffers actions)
        {
            steering = Mathf.Clamp(actions.ContinuousActions[0], -1f, 1f);
            throttle = Mathf.Clamp(actions.ContinuousActions[1], -1f, 1f);
            body.Drive(steering, throttle, Time.fixedDeltaTime);
            var metres = Advance();
            AddReward(metres * RewardPerMetre);
            if (place.Offset > track.Width / 2f - body.Radius)
            {
                Crashes++;
                AddReward(CrashPenalty);
                EndEpisode();
            }
        }

        /// <inheritdoc/>
        public override void Heuristic(in ActionBuffers actionsOut)
        {
            var actions = actionsOut.ContinuousActions;
            actions[0] = -Input.GetAxisRaw("Horizontal");
            actions[1] = Input.GetAxisRaw("Vertical");
        }

        private float Advance()
        {
            var before = place;
            place = track.Line.Locate(body.transform.localPosition, before);
            var metres = place.Distance - before.Distance;
            var length = track.Line.Length;
            metres = metres > length / 2f ? metres - length : metres < -length / 2f ? metres + length : metres;
            var laps = Laps;
            Driven += metres;
            if (Laps > laps)
            {
                BestLap = Mathf.Min(BestLap, Time.fixedTime - lapStart);
                lapStart = Time.fixedTime;
            }

            return metres;
        }
    }
}
