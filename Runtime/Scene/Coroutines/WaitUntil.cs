using System;

namespace UnityEngine
{
    /// <summary>Waits until a condition holds.</summary>
    public sealed class WaitUntil : CustomYieldInstruction
    {
        private readonly Func<bool> condition;

        /// <summary>Asks the condition once per frame after Update.</summary>
        public WaitUntil(Func<bool> predicate) => condition = predicate;

        /// <inheritdoc/>
        public override bool keepWaiting => !condition();
    }
}
