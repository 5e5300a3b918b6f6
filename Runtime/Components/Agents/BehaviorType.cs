namespace Hebb.Components
{
    /// <summary>Who decides for an agent.</summary>
    public enum BehaviorType
    {
        /// <summary>A trainer if there is one, else the model if there is one, else <see cref="Agent.Heuristic"/>.</summary>
        Default,

        /// <summary><see cref="Agent.Heuristic"/>: rules, or a person at the controls.</summary>
        HeuristicOnly,

        /// <summary>The model.</summary>
        InferenceOnly,

        /// <summary>A trainer.</summary>
        Learn,
    }
}
