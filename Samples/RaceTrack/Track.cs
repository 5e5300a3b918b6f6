using UnityEngine;

namespace Hebb.Samples.RaceTrack
{
    /// <summary>A closed road between two walls that rays can see.</summary>
    [DefaultExecutionOrder(-10)]
    public sealed class Track : MonoBehaviour
    {
        [SerializeField, Tooltip("Points that the middle of the road passes, in driving order, in metres.")]
        private Vector2[] corners = System.Array.Empty<Vector2>();

        [SerializeField, Min(2f), Tooltip("From wall to wall, in metres.")]
        private float width = 6f;

        [SerializeField, Range(2, 20), Tooltip("Straight pieces from one corner to the next.")]
        private int piecesPerCorner = 8;

        [SerializeField, Tooltip("Draws the left wall.")]
        private LineRenderer leftWall = null!;

        [SerializeField, Tooltip("Draws the right wall.")]
        private LineRenderer rightWall = null!;

        /// <summary>The middle of the road, in the track's own coordinates.</summary>
        public CentreLine Line { get; private set; } = null!;

        /// <summary>Metres from wall to wall.</summary>
        public float Width => width;

        private void Awake()
        {
            Line = new CentreLine(corners, piecesPerCorner);
            Build(leftWall, width / 2f);
            Build(rightWall, -width / 2f);
        }

        private void Build(LineRenderer drawn, float offset)
        {
            var wall = new Vector2[Line.Count + 1];
            drawn.positionCount = wall.Length;
            for (var index = 0; index < wall.Length; index++)
            {
                wall[index] = Line.Point(index) + Line.Left(index) * offset;
                drawn.SetPosition(index, wall[index]);
            }

            gameObject.AddComponent<EdgeCollider2D>().points = wall;
        }
    }
}
