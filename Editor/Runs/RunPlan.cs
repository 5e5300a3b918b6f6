using Hebb.Devices;

namespace Hebb.Editor.Runs;

/// <summary>What is about to be trained, where, and on how much.</summary>
internal sealed record RunPlan(LabelledImages Images, TrainingSettings Settings, DeviceInfo Device, string Reason, int TrainingSamples, int HeldOutSamples);
