namespace Hebb.Training
{
    /// <summary>What one step did.</summary>
    public readonly struct StepLog
    {
        /// <summary>Creates the log.</summary>
        public StepLog(long step, int epoch, int stepInEpoch, int stepsPerEpoch, float loss)
        {
            Step = step;
            Epoch = epoch;
            StepInEpoch = stepInEpoch;
            StepsPerEpoch = stepsPerEpoch;
            Loss = loss;
        }

        /// <summary>Number of the step since training began, from 1.</summary>
        public long Step { get; }

        /// <summary>Number of the epoch, from 1.</summary>
        public int Epoch { get; }

        /// <summary>Number of the step within its epoch, from 1.</summary>
        public int StepInEpoch { get; }

        /// <summary>Steps per epoch.</summary>
        public int StepsPerEpoch { get; }

        /// <summary>The mean loss of the step's batch, before the step was taken.</summary>
        public float Loss { get; }
    }
}
