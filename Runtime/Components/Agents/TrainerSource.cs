using Hebb.Agents;

namespace Hebb.Components
{
    /// <summary>A trainer decides, and learns.</summary>
    internal sealed class TrainerSource : PolicySource
    {
        private readonly ITrainerFactory factory;

        public TrainerSource(ITrainerFactory factory)
        {
            this.factory = factory;
        }

        /// <inheritdoc/>
        public override IPolicy Create(string behavior, BehaviorSpec spec) => factory.Create(behavior, spec);

        /// <inheritdoc/>
        public override bool Equals(PolicySource? other) => other is TrainerSource source && ReferenceEquals(source.factory, factory);

        /// <inheritdoc/>
        public override int GetHashCode() => factory.GetHashCode();
    }
}
