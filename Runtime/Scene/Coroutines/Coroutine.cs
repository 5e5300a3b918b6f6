using System.Collections;
using Hebb.Scene;

namespace UnityEngine
{
    /// <summary>A running coroutine; another coroutine may wait for its end.</summary>
    public sealed class Coroutine : YieldInstruction
    {
        internal Coroutine(MonoBehaviour owner, IEnumerator routine)
        {
            Owner = owner;
            Routine = routine;
        }

        internal MonoBehaviour Owner { get; }

        internal IEnumerator Routine { get; }

        /// <summary>Who waits for the end.</summary>
        internal Coroutine? Waiter { get; set; }

        internal bool Ended { get; set; }

        internal ResumePoint Point { get; set; }

        /// <summary>The frame, or for the fixed step and the end of the frame the pass, that must be over.</summary>
        internal long After { get; set; }

        /// <summary>The scaled time to wait for.</summary>
        internal double Until { get; set; }

        internal CustomYieldInstruction? Condition { get; set; }
    }
}
