using System;
using UnityEngine;

namespace Hebb.Components
{
    /// <summary>Limits the time that agents may spend on learning in one frame, so that the game stays fluent while they learn.</summary>
    [AddComponentMenu("Hebb/Learning Budget")]
    [DisallowMultipleComponent]
    public sealed class LearningBudget : MonoBehaviour
    {
        [SerializeField, Range(0.1f, 100f), Tooltip("Time for learning in one frame, in milliseconds.")]
        private float millisecondsPerFrame = 8;

        private Academy? academy;
        private TimeSpan before;

        /// <summary>Time for learning in one frame, in milliseconds, above 0.</summary>
        public float MillisecondsPerFrame
        {
            get => millisecondsPerFrame;
            set
            {
                millisecondsPerFrame = value;
                if (academy is { })
                {
                    academy.LearningTimePerFrame = TimePerFrame;
                }
            }
        }

        private TimeSpan TimePerFrame => TimeSpan.FromMilliseconds(Math.Max(0.1, millisecondsPerFrame));

        private void OnEnable()
        {
            academy = Academy.Instance;
            before = academy.LearningTimePerFrame;
            academy.LearningTimePerFrame = TimePerFrame;
        }

        private void OnDisable()
        {
            academy!.LearningTimePerFrame = before;
            academy = null;
        }
    }
}
