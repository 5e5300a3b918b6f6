using UnityEngine;

namespace Hebb.Samples.PlayerGestures
{
    /// <summary>Shows what is drawn on a sheet as lines, one for every stroke, which become children of its object.</summary>
    public sealed class GestureInk : MonoBehaviour
    {
        private static readonly Vector2 Middle = new Vector2(0.5f, 0.5f);

        [SerializeField, Tooltip("An inactive line that every stroke is a copy of.")]
        private LineRenderer pattern = null!;

        private LineRenderer? stroke;

        /// <summary>Lets the stroke go on, or begins one.</summary>
        /// <param name="from">Where a new stroke begins; (0, 0) is the lower left corner of the sheet and (1, 1) the upper right one.</param>
        /// <param name="to">Where it goes to.</param>
        public void Draw(Vector2 from, Vector2 to)
        {
            if (stroke == null)
            {
                stroke = Instantiate(pattern, transform);
                stroke.gameObject.SetActive(true);
                stroke.positionCount = 1;
                stroke.SetPosition(0, from - Middle);
            }

            stroke.positionCount++;
            stroke.SetPosition(stroke.positionCount - 1, to - Middle);
        }

        /// <summary>Ends the stroke.</summary>
        public void Lift() => stroke = null;

        /// <summary>Takes all strokes away.</summary>
        public void Clear()
        {
            Lift();
            for (var child = 0; child < transform.childCount; child++)
            {
                Destroy(transform.GetChild(child).gameObject);
            }
        }
    }
}
