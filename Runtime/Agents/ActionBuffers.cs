namespace Hebb.Agents
{
    /// <summary>One agent's decision.</summary>
    public readonly struct ActionBuffers
    {
        /// <summary>A decision of the two kinds of actions.</summary>
        public ActionBuffers(ActionSegment<float> continuousActions, ActionSegment<int> discreteActions)
        {
            ContinuousActions = continuousActions;
            DiscreteActions = discreteActions;
        }

        /// <summary>A decision of zeros that owns its memory.</summary>
        public ActionBuffers(ActionSpec spec)
            : this(
                new ActionSegment<float>(new float[spec.ContinuousActions], 0, spec.ContinuousActions),
                new ActionSegment<int>(new int[spec.BranchSizes.Count], 0, spec.BranchSizes.Count))
        {
        }

        /// <summary>Each in [-1, 1].</summary>
        public ActionSegment<float> ContinuousActions { get; }

        /// <summary>The choice of each branch, from 0.</summary>
        public ActionSegment<int> DiscreteActions { get; }

        /// <summary>Sets every action to 0.</summary>
        public void Clear()
        {
            ContinuousActions.AsSpan().Clear();
            DiscreteActions.AsSpan().Clear();
        }
    }
}
