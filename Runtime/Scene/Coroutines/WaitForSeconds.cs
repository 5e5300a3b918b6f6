namespace UnityEngine
{
    /// <summary>Waits for seconds of scaled time.</summary>
    public sealed class WaitForSeconds : YieldInstruction
    {
        /// <summary>Waits for <paramref name="seconds"/> of scaled time, then for the next moment after Update.</summary>
        public WaitForSeconds(float seconds) => Seconds = seconds;

        internal float Seconds { get; }
    }
}
