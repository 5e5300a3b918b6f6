using System;

namespace UnityEngine
{
    /// <summary>Waits while a condition holds.</summary>
    public sealed class WaitWhile : CustomYieldInstruction
    {
        private readonly Func<bool> condition;

        /// <summary>Asks the condition once per frame after Update.</summary>
        public WaitWhile(Func<bool> predicate) => condition = predicate;

        /// <inheritdoc/>
        public override bool keepWaiting => condition();
    }
}
