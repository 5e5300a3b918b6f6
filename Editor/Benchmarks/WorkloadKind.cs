using Hebb.Devices;

namespace Hebb.Editor.Benchmarks;

/// <summary>A workload that <c>hebb bench</c> knows.</summary>
/// <param name="Name">The subcommand.</param>
/// <param name="Description">For the help.</param>
/// <param name="Figures">What it measures.</param>
/// <param name="Create">Prepares it on a device, from a seed.</param>
internal sealed record WorkloadKind(string Name, string Description, IReadOnlyList<Figure> Figures, Func<Device, int, Workload> Create);
