using System;
using Hebb.Tensors;

namespace Hebb.Agents.Environments
{
    /// <summary>A task without an engine: an agent's world as numbers. Its state can be read and set; nothing else is remembered.</summary>
    public interface IEnvironment
    {
        /// <summary>What the agent sees and can do.</summary>
        BehaviorSpec Spec { get; }

        /// <summary>Steps after which an episode is cut; it would have gone on.</summary>
        int MaxSteps { get; }

        /// <summary>Numbers of the state.</summary>
        int StateLength { get; }

        /// <summary>Copies the state.</summary>
        void GetState(Span<double> state);

        /// <summary>Replaces the state.</summary>
        void SetState(ReadOnlySpan<double> state);

        /// <summary>Starts an episode.</summary>
        void Reset(SeededRandom random);

        /// <summary>Writes what the agent sees.</summary>
        void Observe(Span<float> observation);

        /// <summary>Writes which discrete choices are possible, branch after branch.</summary>
        void WriteMask(Span<bool> mask);

        /// <summary>Acts.</summary>
        EnvironmentStep Step(ActionBuffers actions);
    }
}
