namespace Hebb.Authoring.Training
{
    /// <summary>What the Advanced drawer offers. The defaults suit a few drawings or photographs of each class.</summary>
    internal sealed record TrainingChoices
    {
        /// <summary>Passes over the pictures, 1 to 1000.</summary>
        public int Epochs { get; init; } = 40;

        /// <summary>The step size of Adam, above 0 and at most 1.</summary>
        public float LearningRate { get; init; } = 0.002f;

        /// <summary>Pictures per step, 1 to 256.</summary>
        public int BatchSize { get; init; } = 8;

        public NetworkSize Network { get; init; } = NetworkSize.Small;

        /// <summary>Whether each picture is moved, turned and scaled a little anew in every epoch.</summary>
        public bool Augment { get; init; } = true;

        /// <summary>Whether to go on from the present weights where the classes are the same.</summary>
        public bool Continue { get; init; }

        /// <summary>What all random numbers start from.</summary>
        public int Seed { get; init; } = 1;

        /// <summary>Refuses what is out of range.</summary>
        public void Check()
        {
            Require(Epochs is >= 1 and <= 1000, "epochs", "1 .. 1000");
            Require(LearningRate is > 0 and <= 1, "learningRate", "0 .. 1");
            Require(BatchSize is >= 1 and <= 256, "batchSize", "1 .. 256");
            Require(Seed >= 0, "seed", "0 ..");
        }

        private static void Require(bool holds, string setting, string range)
        {
            if (!holds)
            {
                throw new RefusedException("outOfRange", $"The setting '{setting}' must lie in {range}.", setting, range);
            }
        }
    }
}
