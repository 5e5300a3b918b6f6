using Hebb.Agents;
using Hebb.Components;

namespace Hebb.Editor.Sessions.Scenes;

/// <summary>What one sensor of an agent reads.</summary>
/// <param name="Name">The sensor.</param>
/// <param name="Shape">Of what it reads.</param>
/// <param name="Values">The first of the numbers.</param>
internal sealed record SensorReading(string Name, IReadOnlyList<int> Shape, float[] Values)
{
    private const int ShownValues = 64;

    /// <summary>What all sensors of an agent read at its last decision; nothing before the first.</summary>
    public static IReadOnlyList<SensorReading> Of(Agent agent, BehaviorSpec? spec)
    {
        var all = agent.GetObservations();
        var readings = new List<SensorReading>();
        var start = 0;
        foreach (var sensor in spec?.Observations ?? [])
        {
            if (start + sensor.Length > all.Length)
            {
                break;
            }

            readings.Add(new SensorReading(sensor.Name, sensor.Shape.ToArray(), all.Slice(start, Math.Min(ShownValues, sensor.Length)).ToArray()));
            start += sensor.Length;
        }

        return readings;
    }
}
