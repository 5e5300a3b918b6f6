using Hebb.Devices;

namespace Hebb.Editor.Runs;

/// <summary>What is about to be trained, where, and why there.</summary>
/// <param name="Recipe">The name of the recipe.</param>
/// <param name="Arguments">The recipe's own options as the user gave them, word by word.</param>
/// <param name="Experiment">The data and the task.</param>
/// <param name="Settings">What the user chose, completed.</param>
/// <param name="Device">Where it is computed.</param>
/// <param name="Reason">Why there.</param>
internal sealed record RunPlan(string Recipe, IReadOnlyList<string> Arguments, Experiment Experiment, TrainingSettings Settings, DeviceInfo Device, string Reason);
