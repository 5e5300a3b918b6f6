using UnityEngine;

namespace Hebb.Samples.RaceTrack
{
    /// <summary>Where a point lies relative to the centre line of a track.</summary>
    public readonly struct TrackPlace
    {
        /// <summary>A place on a track.</summary>
        public TrackPlace(int segment, float distance, float offset, Vector2 direction)
        {
            Segment = segment;
            Distance = distance;
            Offset = offset;
            Direction = direction;
        }

        /// <summary>The piece of the centre line that is nearest.</summary>
        public int Segment { get; }

        /// <summary>Metres along the centre line from the start, 0 to the track's length.</summary>
        public float Distance { get; }

        /// <summary>Metres from the centre line.</summary>
        public float Offset { get; }

        /// <summary>Where the road leads, of length 1.</summary>
        public Vector2 Direction { get; }
    }
}
