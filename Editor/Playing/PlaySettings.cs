using Hebb.Devices;

namespace Hebb.Editor.Playing;

/// <summary>What a play of a scene does otherwise than the scene says.</summary>
internal sealed record PlaySettings
{
    /// <summary>Who decides for the agents; null for whom the scene names.</summary>
    public Components.BehaviorType? Behavior { get; init; }

    /// <summary>A trained policy for the agents; null for the one that the scene names.</summary>
    public string? ModelFile { get; init; }

    /// <summary>How many copies of the training area there are; null for as many as the scene says.</summary>
    public int? Copies { get; init; }

    /// <summary>Fixed steps per frame.</summary>
    public float TimeScale { get; init; } = 1;

    /// <summary>Whether agents that are set to learn do so, and classifiers may; without, agents follow their model, or their rules where they have none.</summary>
    public bool Learning { get; init; } = true;

    /// <summary>Whether learning keeps to the time per frame that it may take, so that the game goes on; without, every frame learns all it can.</summary>
    public bool IsInRealTime { get; init; }

    /// <summary>Where what players save is kept; null for the game's own folder on this machine.</summary>
    public string? SavesFolder { get; init; }

    /// <summary>What all random numbers start from.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Where to compute.</summary>
    public DeviceRequest Device { get; init; } = DeviceRequest.Auto();
}
