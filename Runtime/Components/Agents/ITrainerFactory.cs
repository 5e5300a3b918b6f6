using Hebb.Agents;

namespace Hebb.Components
{
    /// <summary>Makes trainers for behaviors.</summary>
    public interface ITrainerFactory
    {
        /// <summary>Makes a trainer; the academy disposes it when the last agent of the behavior has left.</summary>
        /// <param name="behavior">The behavior's name.</param>
        /// <param name="spec">What its agents see and can do.</param>
        ITrainer Create(string behavior, BehaviorSpec spec);
    }
}
