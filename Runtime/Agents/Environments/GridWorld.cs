using System;
using Hebb.Tensors;

namespace Hebb.Agents.Environments
{
    /// <summary>
    /// A square of cells with one right and one wrong goal: +1 and -1, every step costs 0.01 (after ML-Agents' GridWorld, whose benchmark is a
    /// mean return of 0.8). Moves off the square are not possible. Seen as positions, or as a picture.
    /// </summary>
    public sealed class GridWorld : IEnvironment
    {
        /// <summary>The mean return of 100 episodes at which the task counts as solved.</summary>
        public const double Threshold = 0.8;

        private const double StepReward = -0.01;
        private const double GoalReward = 1;
        private const int Channels = 3;
        private const int Stay = 0;
        private const int Up = 1;
        private const int Down = 2;
        private const int Left = 3;
        private const int Right = 4;

        private readonly int pixels;

        /// <summary>Creates a world.</summary>
        /// <param name="size">Cells of a side, at least 2.</param>
        /// <param name="pixelsPerCell">0 to see positions; else a picture (3, size * pixels, size * pixels): agent blue, right goal green, wrong goal red.</param>
        /// <exception cref="ArgumentOutOfRangeException">The world has no room for two goals and an agent, or the pixels are negative.</exception>
        public GridWorld(int size = 5, int pixelsPerCell = 0)
        {
            Size = size >= 2 ? size : throw new ArgumentOutOfRangeException(nameof(size), $"A grid world has at least 2 cells a side, but {size} were given.");
            pixels = pixelsPerCell >= 0
                ? pixelsPerCell
                : throw new ArgumentOutOfRangeException(nameof(pixelsPerCell), $"A cell has 0 pixels (to see positions) or more, but {pixelsPerCell} were given.");
            var sensor = pixels == 0
                ? new ObservationSpec("positions", new TensorShape(6))
                : new ObservationSpec("camera", new TensorShape(Channels, size * pixels, size * pixels));
            Spec = new BehaviorSpec(new[] { sensor }, ActionSpec.MakeDiscrete(5));
            SetState(stackalloc double[] { 0, (size * size) - 1, size - 1 });
        }

        /// <inheritdoc/>
        public BehaviorSpec Spec { get; }

        /// <summary>Cells of a side.</summary>
        public int Size { get; }

        /// <inheritdoc/>
        public int MaxSteps => 100;

        /// <inheritdoc/>
        public int StateLength => 3;

        /// <summary>Where the agent is: row * <see cref="Size"/> + column.</summary>
        public int Agent { get; set; }

        /// <summary>Where +1 is.</summary>
        public int RightGoal { get; set; }

        /// <summary>Where -1 is.</summary>
        public int WrongGoal { get; set; }

        /// <inheritdoc/>
        public void GetState(Span<double> state) => (state[0], state[1], state[2]) = (Agent, RightGoal, WrongGoal);

        /// <inheritdoc/>
        public void SetState(ReadOnlySpan<double> state) => (Agent, RightGoal, WrongGoal) = ((int)state[0], (int)state[1], (int)state[2]);

        /// <summary>Puts agent and goals on three different cells.</summary>
        public void Reset(SeededRandom random)
        {
            var cells = Size * Size;
            Agent = random.Below(cells);
            do
            {
                RightGoal = random.Below(cells);
            }
            while (RightGoal == Agent);

            do
            {
                WrongGoal = random.Below(cells);
            }
            while (WrongGoal == Agent || WrongGoal == RightGoal);
        }

        /// <summary>A picture; or the agent's place and the ways to both goals, as columns and rows in units of the side.</summary>
        public void Observe(Span<float> observation)
        {
            if (pixels > 0)
            {
                observation.Clear();
                Paint(observation, 0, WrongGoal);
                Paint(observation, 1, RightGoal);
                Paint(observation, 2, Agent);
                return;
            }

            var unit = 1f / (Size - 1);
            var (row, column) = Place(Agent);
            (observation[0], observation[1]) = (column * unit, row * unit);
            var (goalRow, goalColumn) = Place(RightGoal);
            (observation[2], observation[3]) = ((goalColumn - column) * unit, (goalRow - row) * unit);
            (goalRow, goalColumn) = Place(WrongGoal);
            (observation[4], observation[5]) = ((goalColumn - column) * unit, (goalRow - row) * unit);
        }

        /// <summary>Forbids the moves off the square.</summary>
        public void WriteMask(Span<bool> mask)
        {
            var (row, column) = Place(Agent);
            mask[Stay] = true;
            mask[Up] = row > 0;
            mask[Down] = row < Size - 1;
            mask[Left] = column > 0;
            mask[Right] = column < Size - 1;
        }

        /// <inheritdoc/>
        public EnvironmentStep Step(ActionBuffers actions) => Step(actions.DiscreteActions[0]);

        /// <summary>Moves: 0 not, 1 up, 2 down, 3 left, 4 right.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The move leaves the square.</exception>
        public EnvironmentStep Step(int action)
        {
            Span<bool> mask = stackalloc bool[5];
            WriteMask(mask);
            if (!mask[action])
            {
                throw new ArgumentOutOfRangeException(nameof(action), $"Move {action} leaves the square from cell {Agent}. Heed the mask.");
            }

            Agent += action switch
            {
                Up => -Size,
                Down => Size,
                Left => -1,
                Right => 1,
                _ => 0,
            };
            if (Agent == RightGoal)
            {
                return new EnvironmentStep(GoalReward, true);
            }

            return Agent == WrongGoal ? new EnvironmentStep(-GoalReward, true) : new EnvironmentStep(StepReward, false);
        }

        private (int Row, int Column) Place(int cell) => (cell / Size, cell % Size);

        private void Paint(Span<float> picture, int channel, int cell)
        {
            var (row, column) = Place(cell);
            var side = Size * pixels;
            for (var y = 0; y < pixels; y++)
            {
                var start = (((channel * side) + (row * pixels) + y) * side) + (column * pixels);
                picture.Slice(start, pixels).Fill(1f);
            }
        }
    }
}
