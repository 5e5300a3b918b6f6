using System;
using System.Collections.Generic;
using UnityEngine;

namespace Hebb.Scene
{
    /// <summary>
    /// Sends one message to every script that answers it, in execution order. Scripts switched on during a pass take part from the next
    /// pass on; scripts switched off drop out at once.
    /// </summary>
    internal sealed class MessagePass
    {
        private static readonly Comparison<Subscription> ByOrder = (a, b) =>
            a.Target.ExecutionOrder != b.Target.ExecutionOrder ? a.Target.ExecutionOrder.CompareTo(b.Target.ExecutionOrder) : a.Sequence.CompareTo(b.Sequence);

        private readonly List<Subscription> subscriptions = new List<Subscription>();
        private readonly List<Subscription> added = new List<Subscription>();
        private readonly Message message;
        private readonly string messageName;
        private long lastSequence;
        private bool anyEnded;

        public MessagePass(Message message)
        {
            this.message = message;
            messageName = message.ToString();
        }

        /// <summary>Adds a script when its type answers the message.</summary>
        public Subscription? Add(MonoBehaviour target)
        {
            var call = target.Type.Messages[message];
            if (call is null)
            {
                return null;
            }

            var subscription = new Subscription(target, call, ++lastSequence);
            added.Add(subscription);
            return subscription;
        }

        public void End(Subscription subscription)
        {
            subscription.Ended = true;
            anyEnded = true;
        }

        public void Run()
        {
            TakeIn();
            for (var i = 0; i < subscriptions.Count; i++)
            {
                var subscription = subscriptions[i];
                if (subscription.Ended)
                {
                    continue;
                }

                try
                {
                    if (!subscription.Target.Started)
                    {
                        subscription.Target.StartOnce();
                        if (subscription.Ended)
                        {
                            continue;
                        }
                    }

                    subscription.Call(subscription.Target);
                }
                catch (Exception exception)
                {
                    Failures.Report(subscription.Target, messageName, exception);
                }
            }
        }

        public void Clear()
        {
            subscriptions.Clear();
            added.Clear();
            anyEnded = false;
        }

        private void TakeIn()
        {
            if (anyEnded)
            {
                RemoveEnded(subscriptions);
                RemoveEnded(added);
                anyEnded = false;
            }

            if (added.Count == 0)
            {
                return;
            }

            var sorted = true;
            foreach (var subscription in added)
            {
                sorted &= subscriptions.Count == 0 || ByOrder(subscriptions[subscriptions.Count - 1], subscription) <= 0;
                subscriptions.Add(subscription);
            }

            added.Clear();
            if (!sorted)
            {
                subscriptions.Sort(ByOrder);
            }
        }

        private static void RemoveEnded(List<Subscription> list)
        {
            var kept = 0;
            for (var i = 0; i < list.Count; i++)
            {
                if (!list[i].Ended)
                {
                    list[kept++] = list[i];
                }
            }

            list.RemoveRange(kept, list.Count - kept);
        }
    }
}
