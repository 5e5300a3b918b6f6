using UnityEngine;

namespace Hebb.Components
{
    /// <summary>Asks for an agent's decisions at regular steps. The first step of an episode always decides.</summary>
    [AddComponentMenu("Hebb/Decision Requester")]
    [DisallowMultipleComponent]
    public sealed class DecisionRequester : MonoBehaviour
    {
        [SerializeField, Range(1, 20), Tooltip("Steps from one decision to the next.")]
        private int decisionPeriod = 5;

        [SerializeField, Tooltip("Whether the last decision is acted on again in the steps between.")]
        private bool takeActionsBetweenDecisions = true;

        /// <summary>Steps from one decision to the next, at least 1.</summary>
        public int DecisionPeriod
        {
            get => decisionPeriod;
            set => decisionPeriod = Mathf.Max(1, value);
        }

        /// <summary>Whether the last decision is acted on again in the steps between; the rewards are summed.</summary>
        public bool TakeActionsBetweenDecisions
        {
            get => takeActionsBetweenDecisions;
            set => takeActionsBetweenDecisions = value;
        }

        /// <summary>Asks an agent that is about to take a step.</summary>
        internal void Request(Agent agent)
        {
            if (agent.StepCount % Mathf.Max(1, decisionPeriod) == 0)
            {
                agent.RequestDecision();
            }
            else if (takeActionsBetweenDecisions)
            {
                agent.RequestAction();
            }
        }

        private void OnEnable() => Attach(this);

        private void OnDisable() => Attach(null);

        private void Attach(DecisionRequester? requester)
        {
            if (TryGetComponent<Agent>(out var agent))
            {
                agent.Requester = requester;
            }
        }
    }
}
