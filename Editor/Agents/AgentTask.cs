using Hebb.Agents;
using Hebb.Agents.Environments;
using Hebb.Devices;
using Hebb.Editor.Output;

namespace Hebb.Editor.Agents;

/// <summary>A task that <c>hebb train</c> can train an agent on.</summary>
/// <param name="Name">The word after <c>hebb train</c>.</param>
/// <param name="Description">What it is about, for a person.</param>
/// <param name="Create">Makes one environment.</param>
/// <param name="Copies">Environments that are learned from at once.</param>
/// <param name="Settings">How it is learned.</param>
/// <param name="Steps">Steps of all environments together, unless the user says otherwise.</param>
/// <param name="Threshold">The mean return of 100 episodes at which it counts as learned.</param>
internal sealed record AgentTask(string Name, string Description, Func<IEnvironment> Create, int Copies, PpoSettings Settings, long Steps, double Threshold)
{
    /// <summary>All that decides how training goes but the seed, as text.</summary>
    public string Describe(DeviceInfo device) => $"{DeviceNames.Of(device.Kind)}, {Copies} copies, {Settings.Describe()}";

    public IEnumerable<IEnvironment> CreateMany(int count) => Enumerable.Range(0, count).Select(_ => Create());
}
