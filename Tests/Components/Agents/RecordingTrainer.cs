using System.Globalization;
using Hebb.Agents;
using Hebb.Components;
using Hebb.Devices;

namespace Hebb.Tests.Components.Agents;

/// <summary>Decides the number of decisions so far, modulo the choices, and writes down all that it is told.</summary>
internal sealed class RecordingTrainer(BehaviorSpec spec) : ITrainer
{
    public List<Slot> Slots { get; } = [];

    public List<TimeSpan> Budgets { get; } = [];

    public int Passes { get; private set; }

    public bool IsDisposed { get; private set; }

    /// <summary>How long an update takes; it is due as long as this is above zero.</summary>
    public TimeSpan Work { get; set; }

    public BehaviorSpec Spec => spec;

    /// <summary>What an update throws; null for none.</summary>
    public Exception? Failure { get; set; }

    public long Steps => Slots.Sum(slot => slot.Events.Count);

    public bool IsUpdateDue => Work > TimeSpan.Zero;

    public TrainerStatistics Statistics { get; } = new();

    public AgentSlot Join()
    {
        var slot = new Slot(spec);
        Slots.Add(slot);
        return slot;
    }

    public void Leave(AgentSlot slot) => ((Slot)slot).Events.Add("leave");

    public void Decide()
    {
        Passes++;
        foreach (var slot in Slots)
        {
            slot.Decide();
        }
    }

    public void SaveCheckpoint(string path) => File.WriteAllLines(path, Slots.SelectMany(slot => slot.Events));

    public void SaveModel(string path, IReadOnlyDictionary<string, string>? provenance = null) => File.WriteAllLines(path, Slots.SelectMany(slot => slot.Events));

    public bool Update(TimeSpan budget)
    {
        Budgets.Add(budget);
        if (Failure is { } failure)
        {
            throw failure;
        }

        var spent = budget < Work ? budget : Work;
        var watch = System.Diagnostics.Stopwatch.StartNew();
        while (watch.Elapsed < spent)
        {
            Thread.SpinWait(50);
        }

        Work -= spent;
        return Work <= TimeSpan.Zero;
    }

    public void Dispose() => IsDisposed = true;

    /// <summary>Makes one recording trainer, and keeps it.</summary>
    internal sealed class Factory : ITrainerFactory
    {
        public RecordingTrainer? Made { get; private set; }

        public ITrainer Create(string behavior, BehaviorSpec spec, Device device, ulong seed) => Made = new RecordingTrainer(spec);

        public ITrainer Resume(string checkpoint, string behavior, BehaviorSpec spec, Device device, ulong seed) => throw new NotSupportedException("It goes on from nothing.");
    }

    internal sealed class Slot(BehaviorSpec spec) : AgentSlot(spec)
    {
        private bool isAsked;
        private int decisions;

        public List<string> Events { get; } = [];

        public override void RequestDecision(float reward)
        {
            if (float.IsNaN(Observation[0]))
            {
                throw new ArgumentException("The observation is not a number.");
            }

            var mask = Mask.IndexOf(false) >= 0 ? " masked " + string.Concat(Mask.ToArray().Select(allowed => allowed ? '1' : '0')) : string.Empty;
            Events.Add(Text($"see {Observation[0]} reward {reward}") + mask);
            isAsked = true;
        }

        public override void EndEpisode(float reward, EpisodeEnd end) => Events.Add(Text($"{end} at {Observation[0]} reward {reward}"));

        public void Decide()
        {
            if (isAsked)
            {
                isAsked = false;
                Actions.DiscreteActions.AsSpan()[0] = decisions++ % Spec.Actions.BranchSizes[0];
            }
        }

        private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
    }
}
