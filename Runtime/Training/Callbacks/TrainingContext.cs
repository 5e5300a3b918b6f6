using Hebb.Graphs;

namespace Hebb.Training
{
    /// <summary>A training run, as callbacks see it.</summary>
    public sealed class TrainingContext
    {
        /// <summary>Creates the view of a run that changes <paramref name="parameters"/> with <paramref name="optimizer"/>.</summary>
        public TrainingContext(ParameterSet parameters, Optimizer optimizer, int epochs)
        {
            Parameters = parameters;
            Optimizer = optimizer;
            Epochs = epochs;
        }

        /// <summary>What is being trained.</summary>
        public ParameterSet Parameters { get; }

        /// <summary>What trains it; its learning rate may be changed.</summary>
        public Optimizer Optimizer { get; }

        /// <summary>How many epochs were asked for.</summary>
        public int Epochs { get; }

        /// <summary>Why training ends early, in plain words; null while it goes on.</summary>
        public string? StopReason { get; private set; }

        /// <summary>Ends training after the current step. The first reason given is kept.</summary>
        public void Stop(string reason) => StopReason ??= reason;
    }
}
