using System.Text.Json;

namespace Hebb.Editor.Verify.Agents;

/// <summary>Single steps from given states, many of them at limits.</summary>
internal static class Probes
{
    private const double Absolute = 1e-8;
    private const double Relative = 1e-5;

    public static GoldenResult Run(string name, KnownEnvironment known, JsonElement probes)
    {
        var report = new NumberReport(name);
        var environment = known.Create();
        var number = 0;
        foreach (var probe in probes.EnumerateArray())
        {
            environment.SetState(probe.Required("state").Numbers());
            var step = known.Step(environment, probe.Required("action").Numbers().Single());
            var state = new double[environment.StateLength];
            environment.GetState(state);
            report.Compare($"probe {number} next_state", state, probe.Required("next_state").Numbers(), Absolute, Relative);
            report.Compare($"probe {number} obs", known.Observe(environment), probe.Required("obs").Numbers(), Absolute, Relative);
            report.Compare($"probe {number} reward", step.Reward, probe.Required("reward").GetDouble(), Absolute, Relative);
            report.Compare($"probe {number} terminated", step.IsTerminated, probe.Required("terminated").GetBoolean());
            number++;
        }

        return report.Result();
    }
}
