using Hebb.Agents;

namespace Hebb.Components
{
    /// <summary>A trainer decides, and learns: one for all agents of a behavior, by the settings of the first.</summary>
    internal sealed class TrainerSource : PolicySource
    {
        private readonly ITrainerFactory factory;
        private readonly ulong seed;
        private readonly CheckpointFolder checkpoints;

        public TrainerSource(ITrainerFactory factory, ulong seed, CheckpointFolder checkpoints)
        {
            this.factory = factory;
            this.seed = seed;
            this.checkpoints = checkpoints;
        }

        /// <inheritdoc/>
        public override IPolicy Create(string behavior, BehaviorSpec spec)
        {
            var device = SharedDevice.Acquire();
            try
            {
                return checkpoints.Resume(behavior, file => factory.Resume(file, behavior, spec, device, seed)) ?? factory.Create(behavior, spec, device, seed);
            }
            catch
            {
                SharedDevice.Release();
                throw;
            }
        }

        /// <inheritdoc/>
        public override void Release() => SharedDevice.Release();

        /// <inheritdoc/>
        public override bool Equals(PolicySource? other) => other is TrainerSource;

        /// <inheritdoc/>
        public override int GetHashCode() => nameof(TrainerSource).Length;
    }
}
