using System.Collections.Generic;
using Object = UnityEngine.Object;

namespace Hebb.Scene
{
    /// <summary>What is to be destroyed at the end of a frame, and when.</summary>
    internal sealed class Graveyard
    {
        private readonly List<(Object Target, double Due)> condemned = new List<(Object Target, double Due)>();
        private readonly Clock clock;

        public Graveyard(Clock clock) => this.clock = clock;

        public void Add(Object target, float delay) => condemned.Add((target, clock.Time + delay));

        /// <summary>Destroys what is due; what is condemned meanwhile stays for the next time.</summary>
        public void Bury()
        {
            var count = condemned.Count;
            if (count == 0)
            {
                return;
            }

            var kept = 0;
            for (var i = 0; i < count; i++)
            {
                var (target, due) = condemned[i];
                if (due > clock.Time)
                {
                    condemned[kept++] = condemned[i];
                }
                else if (!target.Destroyed)
                {
                    target.DestroyNow();
                }
            }

            condemned.RemoveRange(kept, count - kept);
        }

        public void Clear() => condemned.Clear();
    }
}
