using System.Collections;

namespace UnityEngine
{
    /// <summary>A wait that lasts as long as <see cref="keepWaiting"/>, which is asked once per frame after Update.</summary>
    public abstract class CustomYieldInstruction : IEnumerator
    {
        /// <summary>Whether the coroutine goes on waiting.</summary>
        public abstract bool keepWaiting { get; }

        /// <inheritdoc/>
        public object Current => null!;

        /// <inheritdoc/>
        public bool MoveNext() => keepWaiting;

        /// <inheritdoc/>
        public virtual void Reset()
        {
        }
    }
}
