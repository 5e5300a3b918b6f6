using System;
using UnityEngine;

namespace Hebb.Components
{
    /// <summary>Copies a training area before the game starts, so that many agents gather experience at once. The copies lie in a grid of columns and rows.</summary>
    [AddComponentMenu("Hebb/Training Area Replicator")]
    [DefaultExecutionOrder(-100)]
    public sealed class TrainingAreaReplicator : MonoBehaviour
    {
        [SerializeField, Tooltip("The area to copy; not the object that holds this component.")]
        private GameObject? baseArea;

        [SerializeField, Min(1), Tooltip("Areas in all, the first included.")]
        private int numAreas = 1;

        [SerializeField, Tooltip("From one area to the next.")]
        private Vector2 separation = new Vector2(10, 10);

        /// <summary>The area to copy.</summary>
        public GameObject? BaseArea
        {
            get => baseArea;
            set => baseArea = value;
        }

        /// <summary>Areas in all, the first included.</summary>
        public int NumAreas
        {
            get => numAreas;
            set => numAreas = value;
        }

        /// <summary>From one area to the next, along x and y.</summary>
        public Vector2 Separation
        {
            get => separation;
            set => separation = value;
        }

        /// <summary>Copies an area.</summary>
        /// <param name="area">The first area.</param>
        /// <param name="count">Areas in all, the first included.</param>
        /// <param name="separation">From one area to the next, along x and y.</param>
        public static void Replicate(GameObject area, int count, Vector2 separation)
        {
            var columns = (int)Math.Ceiling(Math.Sqrt(count));
            var origin = area.transform.position;
            for (var index = 1; index < count; index++)
            {
                var place = new Vector3(origin.x + (index % columns * separation.x), origin.y + (index / columns * separation.y), origin.z);
                var copy = Instantiate(area, place, area.transform.rotation, area.transform.parent);
                copy.name = $"{area.name} ({index})";
            }
        }

        private void Awake()
        {
            if (baseArea == null || transform.IsChildOf(baseArea.transform))
            {
                new ProblemLog(this).Tell(nameof(BaseArea), baseArea == null
                    ? "The training area replicator has no area to copy. Give it one."
                    : "The training area replicator lies in the area it is to copy. Put it on an object outside.");
                return;
            }

            Replicate(baseArea, numAreas, separation);
        }
    }
}
