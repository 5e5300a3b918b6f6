using Hebb.Agents;

namespace Hebb.Components
{
    /// <summary>The agents decide by themselves.</summary>
    internal sealed class HeuristicSource : PolicySource
    {
        public static readonly HeuristicSource Only = new HeuristicSource();

        private HeuristicSource()
        {
        }

        /// <inheritdoc/>
        public override IPolicy Create(string behavior, BehaviorSpec spec) => new HeuristicPolicy(spec);

        /// <inheritdoc/>
        public override bool Equals(PolicySource? other) => ReferenceEquals(this, other);

        /// <inheritdoc/>
        public override int GetHashCode() => 1;
    }
}
