using System;
using UnityEngine;
using Object = UnityEngine.Object;

namespace Hebb.Scene
{
    /// <summary>One script that gets one message in every pass.</summary>
    internal sealed class Subscription
    {
        public Subscription(MonoBehaviour target, Action<Object> call, long sequence)
        {
            Target = target;
            Call = call;
            Sequence = sequence;
        }

        public MonoBehaviour Target { get; }

        public Action<Object> Call { get; }

        public long Sequence { get; }

        public bool Ended { get; set; }
    }
}
