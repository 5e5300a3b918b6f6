using Hebb.Agents;

namespace Hebb.Components
{
    /// <summary>A trainer decides, and learns: one for all agents of a behavior, by the settings of the first.</summary>
    internal sealed class TrainerSource : PolicySource
    {
        private readonly ITrainerFactory factory;
        private readonly ulong seed;

        public TrainerSource(ITrainerFactory factory, ulong seed)
        {
            this.factory = factory;
            this.seed = seed;
        }

        /// <inheritdoc/>
        public override IPolicy Create(string behavior, BehaviorSpec spec)
        {
            var device = SharedDevice.Acquire();
            try
            {
                return factory.Create(behavior, spec, device, seed);
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
