using Hebb.Agents;
using Hebb.Agents.Environments;
using Hebb.Tensors;

namespace Hebb.Tests.Agents;

/// <summary>
/// A corridor of cells whose end is worth 1; small enough to learn in a second. The second branch must name the number that is seen, of which
/// only two of three are possible at a time; the continuous action is worth most near 0.5.
/// </summary>
internal sealed class Corridor(int cells = 4) : IEnvironment
{
    private int cell;
    private int number;

    public BehaviorSpec Spec { get; } = new([new ObservationSpec("cell", new TensorShape(1)), new ObservationSpec("number", new TensorShape(3))], new ActionSpec(1, 2, 3));

    public int MaxSteps => 9;

    public int StateLength => 2;

    public void GetState(Span<double> state) => (state[0], state[1]) = (cell, number);

    public void SetState(ReadOnlySpan<double> state) => (cell, number) = ((int)state[0], (int)state[1]);

    public void Reset(SeededRandom random) => (cell, number) = (0, random.Below(3));

    public void Observe(Span<float> observation)
    {
        observation.Clear();
        observation[0] = cell;
        observation[1 + number] = 1f;
    }

    public void WriteMask(Span<bool> mask)
    {
        mask.Fill(true);
        mask[0] = cell > 0;
        mask[2 + ((number + 1) % 3)] = false;
    }

    public EnvironmentStep Step(ActionBuffers actions)
    {
        var reward = actions.DiscreteActions[1] == number ? 0.2 : -0.2;
        reward -= 0.1 * Math.Abs(actions.ContinuousActions[0] - 0.5);
        cell += actions.DiscreteActions[0] == 1 ? 1 : -1;
        number = (number + 1) % 3;
        return new EnvironmentStep(cell == cells ? reward + 1 : reward, cell == cells);
    }
}
