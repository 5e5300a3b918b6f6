using System;
using System.Collections.Generic;
using Hebb.Graphs;

namespace Hebb.Agents
{
    /// <summary>The acting steps of a policy for few numbers of agents, each compiled when it is first needed.</summary>
    internal sealed class ActingSteps : IDisposable
    {
        /// <summary>The most agents of one run; more are decided for in several.</summary>
        public const int Largest = 256;

        private readonly Dictionary<int, ActingStep> steps = new Dictionary<int, ActingStep>();
        private readonly ActivationArena arena;
        private readonly Func<int, ActivationArena, ActingStep> create;

        public ActingSteps(Devices.Device device, Func<int, ActivationArena, ActingStep> create)
        {
            arena = new ActivationArena(device);
            this.create = create;
        }

        /// <summary>The smallest step for <paramref name="count"/> agents: a power of two, at most <see cref="Largest"/>.</summary>
        public ActingStep For(int count)
        {
            var size = 1;
            while (size < count && size < Largest)
            {
                size *= 2;
            }

            if (!steps.TryGetValue(size, out var step))
            {
                step = create(size, arena);
                steps.Add(size, step);
            }

            return step;
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            foreach (var step in steps.Values)
            {
                step.Dispose();
            }

            arena.Dispose();
        }
    }
}
