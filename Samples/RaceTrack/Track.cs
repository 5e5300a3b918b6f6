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
            gameObject.AddComponent<EdgeCollider2D>().points = Draw(leftWall, Line, width / 2f);
            gameObject.AddComponent<EdgeCollider2D>().points = Draw(rightWall, Line, -width / 2f);
        }

        // So that the road is seen, and follows its corners, while the scene is edited.
        private void OnValidate()
        {
            if (corners.Length >= CentreLine.FewestCorners && leftWall != null && rightWall != null)
            {
                var line = new CentreLine(corners, piecesPerCorner);
                Draw(leftWall, line, width / 2f);
                Draw(rightWall, line, -width / 2f);
            }
        }

        private static Vector2[] Draw(LineRenderer drawn, CentreLine line, float offset)
        {
            var wall = new Vector2[line.Count + 1];
            drawn.positionCount = wall.Length;
            for (var index = 0; index < wall.Length; index++)
            {
                wall[index] = line.Point(index) + line.Left(index) * offset;
                drawn.SetPosition(index, wall[index]);
            }

            return wall;
        }
    }
}
