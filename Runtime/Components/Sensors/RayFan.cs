using System;
using UnityEngine;

namespace Hebb.Components
{
    /// <summary>Rays around the up axis: the middle one, then for each angle the one to the right and the one to the left.</summary>
    internal sealed class RayFan
    {
        private readonly Vector3[] directions;

        /// <param name="raysPerDirection">Rays to each side.</param>
        /// <param name="maxDegrees">Between the middle ray and the outermost.</param>
        /// <param name="length">How far a ray reaches.</param>
        /// <exception cref="ArgumentException">The length is not above 0.</exception>
        public RayFan(int raysPerDirection, float maxDegrees, float length)
        {
            if (!(length > 0))
            {
                throw new ArgumentException($"A ray sensor needs a ray length above 0, but has {length}.", nameof(length));
            }

            Length = length;
            directions = new Vector3[(2 * raysPerDirection) + 1];
            directions[0] = Direction(0);
            for (var ray = 1; ray <= raysPerDirection; ray++)
            {
                var degrees = maxDegrees * ray / raysPerDirection;
                directions[(2 * ray) - 1] = Direction(-degrees);
                directions[2 * ray] = Direction(degrees);
            }
        }

        /// <summary>How far a ray reaches.</summary>
        public float Length { get; }

        /// <summary>How many rays there are.</summary>
        public int Count => directions.Length;

        /// <summary>The direction of a ray in the object's own axes.</summary>
        public Vector3 this[int ray] => directions[ray];

        private static Vector3 Direction(float degreesToTheLeft)
        {
            var angle = degreesToTheLeft * (Math.PI / 180);
            return new Vector3((float)-Math.Sin(angle), (float)Math.Cos(angle), 0);
        }
    }
}
