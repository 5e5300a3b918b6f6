using System.Collections.Generic;
using Hebb.Agents;

namespace Hebb.Components
{
    /// <summary>All agents of one behavior name, and the policies that decide for them, each in one pass.</summary>
    public sealed class Behavior
    {
        private readonly List<SharedPolicy> policies = new List<SharedPolicy>();
        private readonly HashSet<string> told = new HashSet<string>();

        internal Behavior(string name, BehaviorSpec spec)
        {
            Name = name;
            Spec = spec;
        }

        /// <summary>The name that Behavior Parameters give.</summary>
        public string Name { get; }

        /// <summary>What its agents see and can do.</summary>
        public BehaviorSpec Spec { get; }

        /// <summary>The policy that learns; null while none of the agents learns.</summary>
        public ITrainer? Trainer
        {
            get
            {
                foreach (var policy in policies)
                {
                    if (policy.Policy is ITrainer trainer)
                    {
                        return trainer;
                    }
                }

                return null;
            }
        }

        /// <summary>Whether its trainer failed; then it learns no more.</summary>
        public bool HasFailed { get; internal set; }

        /// <summary>Whether no agent is left.</summary>
        internal bool IsEmpty => policies.Count == 0;

        /// <summary>The policy of one source, for one more agent; made for the first.</summary>
        /// <exception cref="System.ArgumentException">The source does not fit the spec.</exception>
        /// <exception cref="System.IO.InvalidDataException">The source's model is damaged or does not fit.</exception>
        internal IPolicy Acquire(PolicySource source)
        {
            foreach (var known in policies)
            {
                if (known.Source.Equals(source))
                {
                    known.Users++;
                    return known.Policy;
                }
            }

            var shared = new SharedPolicy(source, source.Create(Name, Spec));
            policies.Add(shared);
            return shared.Policy;
        }

        /// <summary>
        /// An agent has left a policy; after the last it is disposed. A trainer stays as long as the behavior has agents, so that nothing
        /// learned is lost while they are driven by hand.
        /// </summary>
        internal void Release(IPolicy policy)
        {
            policies.Find(shared => ReferenceEquals(shared.Policy, policy))!.Users--;
            var isDeserted = policies.TrueForAll(shared => shared.Users == 0);
            for (var index = policies.Count - 1; index >= 0; index--)
            {
                if (policies[index].Users == 0 && (isDeserted || !(policies[index].Policy is ITrainer)))
                {
                    policies[index].Dispose();
                    policies.RemoveAt(index);
                }
            }
        }

        /// <summary>Whether a problem of this kind is the first among the behavior's agents.</summary>
        internal bool IsNews(string kind) => told.Add(kind);

        /// <summary>Lets every policy decide for those that asked.</summary>
        internal void Decide()
        {
            for (var index = 0; index < policies.Count; index++)
            {
                policies[index].Policy.Decide();
            }
        }
    }
}
