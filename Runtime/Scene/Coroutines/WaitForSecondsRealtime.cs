namespace UnityEngine
{
    /// <summary>Waits for seconds of real time.</summary>
    public class WaitForSecondsRealtime : CustomYieldInstruction
    {
        private float until = -1f;

        /// <summary>Waits for <paramref name="time"/> seconds by the clock on the wall.</summary>
        public WaitForSecondsRealtime(float time) => waitTime = time;

        /// <summary>The seconds to wait.</summary>
        public float waitTime { get; set; }

        /// <inheritdoc/>
        public override bool keepWaiting
        {
            get
            {
                if (until < 0f)
                {
                    until = Time.realtimeSinceStartup + waitTime;
                }

                var waits = Time.realtimeSinceStartup < until;
                if (!waits)
                {
                    Reset();
                }

                return waits;
            }
        }

        /// <inheritdoc/>
        public override void Reset() => until = -1f;
    }
}
