using System.Diagnostics;
using Hebb.Assets;
using Hebb.Components;

namespace Hebb.Editor.Sessions.Scenes;

/// <summary>Keeps what agents learn while a game runs: the policies with the best mean return so far, as model files.</summary>
/// <param name="folder">Where the files go; made if need be.</param>
/// <param name="log">Told what was kept.</param>
internal sealed class LearnedPolicies(string folder, Action<ConsoleEntry> log)
{
    /// <summary>Episodes that every agent must have completed before their mean says something.</summary>
    private const int EpisodesPerAgent = 2;

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(3);

    private readonly HashSet<string> kept = [];
    private double best = double.NegativeInfinity;
    private long lastSave;

    /// <summary>Keeps the policies if they never did as well before. In the game's world.</summary>
    public void Consider(LearningNote? note)
    {
        if (note is { Return: { } value } && value > best && note.Episodes >= EpisodesPerAgent * note.Agents && Stopwatch.GetElapsedTime(lastSave) >= Rest)
        {
            best = value;
            lastSave = Stopwatch.GetTimestamp();
            Save();
        }
    }

    /// <summary>Keeps the policies as they are where none was good enough before, because they are about to stop learning. In the game's world.</summary>
    public void Keep()
    {
        if (kept.Count == 0)
        {
            Save();
        }
    }

    /// <summary>What a behavior learned best; null when nothing was kept of it.</summary>
    public TrainedModel? Find(string behavior)
    {
        var name = Plain(behavior) + ModelAsset.Extension;
        return kept.Contains(name) ? TrainedModel.Create(behavior, File.ReadAllBytes(Path.Combine(folder, name))) : null;
    }

    /// <summary>Says what was kept, after <see cref="Keep"/>. In the game's world.</summary>
    public void Finish()
    {
        Keep();
        foreach (var name in kept)
        {
            log(ConsoleEntry.Info("policyKept", $"What was learned is kept in models/{name}.", name));
        }
    }

    private void Save()
    {
        foreach (var behavior in UnityEngine.Object.FindAnyObjectByType<Academy>()?.Behaviors ?? [])
        {
            if (behavior.Trainer is { Steps: > 0 } trainer)
            {
                Directory.CreateDirectory(folder);
                var name = Plain(behavior.Name) + ModelAsset.Extension;
                trainer.SaveModel(Path.Combine(folder, name));
                kept.Add(name);
            }
        }
    }

    private static string Plain(string name)
    {
        var plain = string.Concat(name.Where(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_'));
        return plain.Length == 0 ? "policy" : plain;
    }
}
