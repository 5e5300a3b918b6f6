using Hebb.Agents;
using Hebb.Agents.Environments;
using Hebb.Components;
using UnityEngine;

namespace Hebb.Samples
{
    /// <summary>Walks to the right goal and around the wrong one, on a square of cells.</summary>
    [AddComponentMenu("Hebb/Samples/Grid World")]
    public sealed class GridWorldAgent : EnvironmentAgent<GridWorld>
    {
        private const int Stay = 0;
        private const int Up = 1;
        private const int Down = 2;
        private const int Left = 3;
        private const int Right = 4;

        [SerializeField, Range(2, 20), Tooltip("Cells of a side.")]
        private int size = 5;

        [SerializeField, Tooltip("Stands where the agent is.")]
        private Transform? walker;

        [SerializeField, Tooltip("Stands where the right goal is.")]
        private Transform? rightGoal;

        [SerializeField, Tooltip("Stands where the wrong goal is.")]
        private Transform? wrongGoal;

        /// <summary>Goes to the right goal, first by rows, and stays where the wrong one is in the way.</summary>
        public override void Heuristic(in ActionBuffers actionsOut)
        {
            var choices = actionsOut.DiscreteActions;
            var (rows, columns) = ((World.RightGoal / size) - (World.Agent / size), (World.RightGoal % size) - (World.Agent % size));
            var vertical = rows > 0 ? Down : Up;
            var horizontal = columns > 0 ? Right : Left;
            choices[0] = rows != 0 && IsFree(vertical) ? vertical : columns != 0 && IsFree(horizontal) ? horizontal : rows == 0 ? Sidestep(Up, Down) : Sidestep(Left, Right);
        }

        /// <inheritdoc/>
        protected override GridWorld CreateWorld() => new GridWorld(size);

        /// <inheritdoc/>
        protected override void Show()
        {
            Place(walker, World.Agent);
            Place(rightGoal, World.RightGoal);
            Place(wrongGoal, World.WrongGoal);
        }

        private int Sidestep(int one, int other) => IsFree(one) ? one : IsFree(other) ? other : Stay;

        private bool IsFree(int move)
        {
            var (row, column) = (World.Agent / size, World.Agent % size);
            (row, column) = move switch
            {
                Up => (row - 1, column),
                Down => (row + 1, column),
                Left => (row, column - 1),
                _ => (row, column + 1),
            };
            return row >= 0 && row < size && column >= 0 && column < size && (row * size) + column != World.WrongGoal;
        }

        private void Place(Transform? shown, int cell)
        {
            if (shown is { })
            {
                var middle = (size - 1) / 2f;
                shown.localPosition = new Vector3((cell % size) - middle, middle - (cell / size), 0);
            }
        }
    }
}
