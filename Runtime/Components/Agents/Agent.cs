using System;
using System.Collections.Generic;
using Hebb.Agents;
using UnityEngine;

namespace Hebb.Components
{
    /// <summary>
    /// Learns to act, or acts by what was learned. Derive from it: say what is seen in <see cref="CollectObservations"/>, act in
    /// <see cref="OnActionReceived"/>, reward with <see cref="AddReward"/>, end with <see cref="EndEpisode"/>.
    /// </summary>
    [DisallowMultipleComponent]
    [RequireComponent(typeof(BehaviorParameters))]
    public abstract class Agent : MonoBehaviour
    {
        [Header("Episode")]
        [SerializeField, Min(0), Tooltip("Steps after which an episode is cut off; 0 for no limit.")]
        private int maxStep;

        private Academy? academy;
        private ProblemLog? problems;
        private AgentBody? body;
        private AgentSeat? seat;
        private int seatVersion;
        private float reward;
        private float cumulativeReward;
        private bool isDecisionRequested;
        private bool isActionRequested;
        private bool hasDecided;
        private bool isBusy;

        /// <summary>Called when an episode ended, by itself or cut off, with its undiscounted return; the next one has not begun.</summary>
        public event Action<Agent, float>? OnEpisodeEnded;

        /// <summary>Steps after which an episode is cut off as <see cref="EpisodeInterrupted"/> does; 0 for no limit.</summary>
        public int MaxStep
        {
            get => maxStep;
            set => maxStep = Mathf.Max(0, value);
        }

        /// <summary>Steps of this episode so far.</summary>
        public int StepCount { get; private set; }

        /// <summary>Episodes that ended, by themselves or cut off.</summary>
        public int CompletedEpisodes { get; private set; }

        /// <summary>The agent's place among those of its scene, from 0 in the order they started: a number to draw random numbers by.</summary>
        public int Index { get; private set; } = -1;

        /// <summary>What the policy expects to be rewarded with from the last decision on; 0 without an opinion.</summary>
        public float Value => seat?.Slot.Value ?? 0;

        /// <summary>The undiscounted return of the last episode that ended; NaN before the first.</summary>
        public float LastReturn { get; private set; } = float.NaN;

        /// <summary>Who decides now; null while the agent does not take part.</summary>
        public IPolicy? Policy => seat?.Policy;

        internal DecisionRequester? Requester { get; set; }

        /// <summary>Sum of the rewards of this episode so far.</summary>
        public float GetCumulativeReward() => cumulativeReward;

        /// <summary>What was seen at the last decision, all sensors one after another; empty before the first.</summary>
        public ReadOnlySpan<float> GetObservations() => seat is { } ? seat.Slot.Observation : default;

        /// <summary>The last decision; no actions before the agent takes part.</summary>
        public ActionBuffers GetStoredActionBuffers() => seat is { } ? seat.Slot.Actions : default;

        /// <summary>
        /// The logarithms of the probabilities that the discrete choices had at the last decision, branch after branch; a choice that was masked
        /// lies below -1e7. Empty before the first decision, and while no network decides.
        /// </summary>
        public ReadOnlySpan<float> GetLogProbabilities() => seat is { } ? seat.Slot.LogProbabilities : default;

        /// <summary>Adds to the reward since the last decision. A number that is not finite is refused and reported.</summary>
        public void AddReward(float increment)
        {
            if (IsAcceptable(increment))
            {
                reward += increment;
                cumulativeReward += increment;
            }
        }

        /// <summary>Replaces the reward since the last decision. A number that is not finite is refused and reported.</summary>
        public void SetReward(float value)
        {
            if (IsAcceptable(value))
            {
                cumulativeReward += value - reward;
                reward = value;
            }
        }

        /// <summary>Ends the episode because the task ended, in success or failure; the next one begins at once.</summary>
        /// <exception cref="InvalidOperationException">It was called in a callback that an episode cannot end in.</exception>
        public void EndEpisode() => End(EpisodeEnd.Terminated);

        /// <summary>Cuts the episode off although it could go on; the next one begins at once.</summary>
        /// <exception cref="InvalidOperationException">It was called in a callback that an episode cannot end in.</exception>
        public void EpisodeInterrupted() => End(EpisodeEnd.Truncated);

        /// <summary>Asks for a decision, and to act by it, in the next step.</summary>
        public void RequestDecision()
        {
            isDecisionRequested = true;
            isActionRequested = true;
        }

        /// <summary>Asks to act by the last decision again in the next step.</summary>
        public void RequestAction() => isActionRequested = true;

        /// <summary>
        /// All that would keep the agent from taking part if the game started now, a sentence or two each with what to do; empty when
        /// nothing does. It needs no game: an inspector may ask. A model is loaded for it, so do not ask in every frame.
        /// </summary>
        public IReadOnlyList<string> FindProblems() => AgentInspection.FindProblems(this);

        /// <summary>Called once, before the first episode.</summary>
        public virtual void Initialize()
        {
        }

        /// <summary>Called at the start of every episode: bring the world into a state to begin in.</summary>
        public virtual void OnEpisodeBegin()
        {
        }

        /// <summary>Says what is seen, as many numbers as Behavior Parameters announce.</summary>
        public virtual void CollectObservations(VectorSensor sensor)
        {
        }

        /// <summary>Forbids discrete choices for the next decision; all are allowed before.</summary>
        public virtual void WriteDiscreteActionMask(IDiscreteActionMask actionMask)
        {
        }

        /// <summary>Acts by a decision.</summary>
        public virtual void OnActionReceived(ActionBuffers actions)
        {
        }

        /// <summary>Decides in the place of a policy: by rules, or by what a person does at the controls.</summary>
        /// <param name="actionsOut">The last decision, to be overwritten.</param>
        public virtual void Heuristic(in ActionBuffers actionsOut)
        {
        }

        /// <summary>Takes part from the next step on. Call it when overriding.</summary>
        protected virtual void OnEnable()
        {
            academy = Academy.Instance;
            academy.Admit(this);
        }

        /// <summary>Leaves; what was done since the last decision is forgotten. Call it when overriding.</summary>
        protected virtual void OnDisable()
        {
            StandUp();
            academy!.Dismiss(this);
            body?.Dispose();
            body = null;
        }

        /// <summary>Begins to take part.</summary>
        internal void Enter(int index)
        {
            if (Index < 0)
            {
                Index = index;
                Initialize();
            }

            if (Requester is null && TryGetComponent<DecisionRequester>(out var requester) && requester.isActiveAndEnabled)
            {
                Requester = requester;
            }

            TakeSeat(new AgentCheck(this, academy!, isIdle: Requester is null && !isDecisionRequested));
            BeginEpisode();
        }

        /// <summary>The first half of a step: sees, and asks for a decision if one is due.</summary>
        internal void BeginStep()
        {
            if (seat is { } && seatVersion != seat.Parameters.Version)
            {
                ChangeSeat(seat);
            }

            Requester?.Request(this);
            StepCount++;
            if (isDecisionRequested && seat is { } taken)
            {
                isDecisionRequested = false;
                AskForDecision(taken);
            }
        }

        /// <summary>The second half of a step: acts, and is cut off at the limit of steps.</summary>
        internal void FinishStep()
        {
            if (isActionRequested)
            {
                isActionRequested = false;
                if (hasDecided)
                {
                    OnActionReceived(seat!.Slot.Actions);
                }
            }

            if (maxStep > 0 && StepCount >= maxStep)
            {
                End(EpisodeEnd.Truncated);
            }
        }

        internal void DecideByHeuristic(ActionBuffers actions)
        {
            try
            {
                Heuristic(actions);
            }
            catch (Exception exception)
            {
                Debug.LogException(exception, this);
            }
        }

        private void AskForDecision(AgentSeat taken)
        {
            try
            {
                isBusy = true;
                body!.Observe(taken.Slot.Observation);
                TellSurplus();
                taken.Mask.Reset();
                WriteDiscreteActionMask(taken.Mask);
                taken.Slot.RequestDecision(reward);
                reward = 0;
                hasDecided = true;
            }
            catch (ArgumentException refusal)
            {
                Tell(nameof(AgentSlot.RequestDecision), $"{refusal.Message} No decision was made, and nothing of it is learned from.");
            }
            finally
            {
                isBusy = false;
            }
        }

        private void End(EpisodeEnd end)
        {
            if (isBusy)
            {
                throw new InvalidOperationException("An episode ends in OnActionReceived, Update or FixedUpdate, not while it begins and not while observations are collected.");
            }

            if (hasDecided && seat is { } taken)
            {
                TellPolicy(taken, end);
            }

            LastReturn = cumulativeReward;
            CompletedEpisodes++;
            isDecisionRequested = false;
            isActionRequested = false;
            OnEpisodeEnded?.Invoke(this, LastReturn);
            BeginEpisode();
        }

        /// <summary>Shows the policy what is seen at the end, before anything is reset.</summary>
        private void TellPolicy(AgentSeat taken, EpisodeEnd end)
        {
            try
            {
                isBusy = true;
                body!.Observe(taken.Slot.Observation);
                taken.Slot.EndEpisode(reward, end);
            }
            catch (ArgumentException refusal)
            {
                Tell(nameof(AgentSlot.EndEpisode), $"{refusal.Message} The episode is not learned from since its last decision.");
            }
            finally
            {
                isBusy = false;
            }
        }

        private void BeginEpisode()
        {
            StepCount = 0;
            reward = 0;
            cumulativeReward = 0;
            hasDecided = false;
            seat?.Slot.Actions.Clear();
            body?.Reset();
            try
            {
                isBusy = true;
                OnEpisodeBegin();
            }
            finally
            {
                isBusy = false;
            }
        }

        private void TakeSeat(AgentCheck check)
        {
            body?.Dispose();
            body = check.Body;
            seat = check.Seat;
            seatVersion = seat?.Parameters.Version ?? 0;
            hasDecided = false;
            academy!.Problems.Add(this, check.Problems);
        }

        /// <summary>Changes to what Behavior Parameters ask for now, before the old place is left, so that what is learned there stays; if that cannot be, all stays as it was.</summary>
        private void ChangeSeat(AgentSeat old)
        {
            var check = new AgentCheck(this, academy!, isIdle: false);
            if (check.Seat is { })
            {
                TakeSeat(check);
                old.Leave();
                RequestDecision();
                return;
            }

            check.Body?.Dispose();
            seatVersion = old.Parameters.Version;
            academy!.Problems.Add(this, check.Problems);
        }

        private void StandUp()
        {
            seat?.Leave();
            seat = null;
        }

        private void TellSurplus()
        {
            if (body!.Surplus is var surplus && surplus != 0)
            {
                Tell(nameof(CollectObservations), surplus > 0
                    ? $"CollectObservations added {surplus} numbers more than the vector observation size of Behavior Parameters; they are left out."
                    : $"CollectObservations added {-surplus} numbers fewer than the vector observation size of Behavior Parameters; they count as 0.");
            }
        }

        /// <summary>Tells of a problem unless it was told of before, of this agent or of another one of its behavior.</summary>
        private void Tell(string kind, string problem)
        {
            if (seat is null || seat.IsNews(kind))
            {
                problems ??= new ProblemLog(this);
                problems.Tell(kind, problem);
            }
        }

        private bool IsAcceptable(float value)
        {
            if (float.IsFinite(value))
            {
                return true;
            }

            Tell(nameof(AddReward), $"A reward of {value} was refused: only finite numbers can be learned from. Nothing was added; look where it is computed.");
            return false;
        }
    }
}
