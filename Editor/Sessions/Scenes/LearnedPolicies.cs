using System.Diagnostics;
using Hebb.Assets;
using Hebb.Components;

namespace Hebb.Editor.Sessions.Scenes;

/// <summary>
/// Keeps what agents learn while a game runs: the policies with the best mean return so far, as model files, and in the end all that it takes to
/// go on learning in the next game. The models of before the game stay beside the new ones.
/// </summary>
/// <param name="folder">Where the models go; made if need be.</param>
/// <param name="checkpoints">Where a game goes on from the one before; made if need be.</param>
/// <param name="log">Told what was kept.</param>
internal sealed class LearnedPolicies(string folder, string checkpoints, Action<ConsoleEntry> log)
{
    private const string EarlierFolder = "earlier";

    /// <summary>Episodes that every agent must have completed before their mean says something.</summary>
    private const int EpisodesPerAgent = 2;

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(3);

    private readonly HashSet<string> kept = [];
    private double best = double.NegativeInfinity;
    private long lastSave;

    /// <summary>Lets the agents go on from the last game, unless the game itself says from what. In the game's world, before they start.</summary>
    public void Begin()
    {
        if (UnityEngine.Object.FindAnyObjectByType<BehaviorParameters>() != null)
        {
            Academy.Instance.CheckpointFolder ??= checkpoints;
        }
    }

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

    /// <summary>Keeps everything for the next game, and says so. In the game's world, between its steps.</summary>
    /// <exception cref="IOException">The project's folder cannot be written to.</exception>
    public void Finish()
    {
        Keep();
        UnityEngine.Object.FindAnyObjectByType<Academy>()?.SaveCheckpoints();
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
                var name = Plain(behavior.Name) + ModelAsset.Extension;
                if (kept.Add(name))
                {
                    SetAside(name);
                }

                trainer.SaveModel(Path.Combine(folder, name));
            }
        }
    }

    /// <summary>Copies the model of before the game to a folder below, and makes the folders.</summary>
    private void SetAside(string name)
    {
        Directory.CreateDirectory(folder);
        var present = Path.Combine(folder, name);
        if (File.Exists(present))
        {
            Directory.CreateDirectory(Path.Combine(folder, EarlierFolder));
            File.Copy(present, Path.Combine(folder, EarlierFolder, name), overwrite: true);
        }
    }

    private static string Plain(string name)
    {
        var plain = string.Concat(name.Where(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_'));
        return plain.Length == 0 ? "policy" : plain;
    }
}
