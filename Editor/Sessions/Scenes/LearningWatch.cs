using Hebb.Assets;
using Hebb.Components;
using Hebb.Editor.Playing;
using Hebb.Scene;

namespace Hebb.Editor.Sessions.Scenes;

/// <summary>Follows how agents learn in a game: what they earn after every update, and what a greedy copy of their policies earns apart from them.</summary>
/// <param name="content">What the project's scenes are made of.</param>
/// <param name="text">The scene that is played.</param>
/// <param name="name">What messages call it.</param>
/// <param name="onPoint">Told of every point of the curves.</param>
internal sealed class LearningWatch(GameContent content, string text, string name, Action<LearningPoint> onPoint) : IDisposable
{
    private readonly Dictionary<string, long> updates = [];
    private readonly CurveSpacing returns = new();
    private readonly CurveSpacing evaluations = new();
    private Dictionary<string, long> decisions = [];
    private GreedyTrial? trial;
    private bool isTrialDue;

    /// <summary>Looks at the game after a frame and goes on with the evaluation for some time.</summary>
    public void Advance(HeadlessPlayer game, TimeSpan budget)
    {
        using (game.World.Enter())
        {
            Look();
            if (isTrialDue && trial is null)
            {
                isTrialDue = false;
                Begin();
                return;
            }
        }

        if (trial is not null && trial.Advance(budget))
        {
            foreach (var (behavior, steps) in decisions)
            {
                if (trial.MeanOf(behavior) is { } mean && evaluations.Keeps(behavior, steps))
                {
                    onPoint(new LearningPoint(0, behavior, steps, null, mean));
                }
            }

            trial.Dispose();
            trial = null;
        }
    }

    public void Dispose() => trial?.Dispose();

    private static IEnumerable<Behavior> Learning() => (UnityEngine.Object.FindAnyObjectByType<Academy>()?.Behaviors ?? []).Where(behavior => behavior.Trainer is not null);

    private void Look()
    {
        foreach (var behavior in Learning())
        {
            var trainer = behavior.Trainer!;
            if (trainer.Statistics.Updates > updates.GetValueOrDefault(behavior.Name))
            {
                updates[behavior.Name] = trainer.Statistics.Updates;
                isTrialDue = true;
                if (double.IsFinite(trainer.Statistics.MeanReturn) && returns.Keeps(behavior.Name, trainer.Steps))
                {
                    onPoint(new LearningPoint(0, behavior.Name, trainer.Steps, trainer.Statistics.MeanReturn, null));
                }
            }
        }
    }

    private void Begin()
    {
        decisions = Learning().ToDictionary(behavior => behavior.Name, behavior => behavior.Trainer!.Steps);
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ModelAsset.Extension);
        try
        {
            trial = new GreedyTrial(content, text, name, Learning().ToDictionary(behavior => behavior.Name, behavior =>
            {
                behavior.Trainer!.SaveModel(file);
                return File.ReadAllBytes(file);
            }));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
