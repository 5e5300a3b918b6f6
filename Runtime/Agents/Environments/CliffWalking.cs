using System;
using Hebb.Tensors;

namespace Hebb.Agents.Environments
{
    /// <summary>
    /// A walk along a cliff, 4 rows of 12 cells: every step costs 1, a fall 100 and leads back to the start (Sutton and Barto, "Reinforcement
    /// Learning", example 6.6; the rules of Gymnasium's CliffWalking). The shortest way returns -13.
    /// </summary>
    public sealed class CliffWalking : IEnvironment
    {
        /// <summary>The mean return of 100 episodes at which the task counts as solved: a way one row further from the cliff than the shortest.</summary>
        public const double Threshold = -15;

        /// <summary>Rows of cells.</summary>
        public const int Rows = 4;

        /// <summary>Cells of a row.</summary>
        public const int Columns = 12;

        /// <summary>The cell where an episode starts: the first of the last row.</summary>
        public const int Start = (Rows - 1) * Columns;

        /// <summary>The cell where an episode ends: the last of the last row. The cliff lies between.</summary>
        public const int Goal = (Rows * Columns) - 1;

        private const double StepReward = -1;
        private const double FallReward = -100;

        /// <inheritdoc/>
        public BehaviorSpec Spec { get; } = new BehaviorSpec(
            new[] { new ObservationSpec("cell", new TensorShape(Rows * Columns)) }, ActionSpec.MakeDiscrete(4));

        /// <inheritdoc/>
        public int MaxSteps => 200;

        /// <inheritdoc/>
        public int StateLength => 1;

        /// <summary>Where the walker is: row * <see cref="Columns"/> + column.</summary>
        public int Cell { get; set; } = Start;

        /// <inheritdoc/>
        public void GetState(Span<double> state) => state[0] = Cell;

        /// <inheritdoc/>
        public void SetState(ReadOnlySpan<double> state) => Cell = (int)state[0];

        /// <inheritdoc/>
        public void Reset(SeededRandom random) => Cell = Start;

        /// <summary>A 1 at the walker's cell, 0 elsewhere.</summary>
        public void Observe(Span<float> observation)
        {
            observation.Clear();
            observation[Cell] = 1f;
        }

        /// <inheritdoc/>
        public void WriteMask(Span<bool> mask) => mask.Fill(true);

        /// <inheritdoc/>
        public EnvironmentStep Step(ActionBuffers actions) => Step(actions.DiscreteActions[0]);

        /// <summary>Walks: 0 up, 1 right, 2 down, 3 left; into a wall it stays.</summary>
        public EnvironmentStep Step(int action)
        {
            var (row, column) = (Cell / Columns, Cell % Columns);
            (row, column) = action switch
            {
                0 => (Math.Max(row - 1, 0), column),
                1 => (row, Math.Min(column + 1, Columns - 1)),
                2 => (Math.Min(row + 1, Rows - 1), column),
                _ => (row, Math.Max(column - 1, 0)),
            };
            Cell = (row * Columns) + column;
            if (Cell <= Start || Cell == Goal)
            {
                return new EnvironmentStep(StepReward, Cell == Goal);
            }

            Cell = Start;
            return new EnvironmentStep(FallReward, false);
        }
    }
}
