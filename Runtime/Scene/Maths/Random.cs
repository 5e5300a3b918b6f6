using System;
using Hebb.Scene;

namespace UnityEngine
{
    /// <summary>The random numbers of the current world, repeatable by their seed.</summary>
    public static class Random
    {
        /// <summary>Everything the next numbers depend on.</summary>
        public static State state
        {
            get => new State(World.Current.Random.State);
            set => World.Current.Random.State = value.Parts;
        }

        /// <summary>From 0 to 1, both included.</summary>
        public static float value => World.Current.Random.NextFloat();

        /// <summary>A point in the circle of radius 1, all equally likely.</summary>
        public static Vector2 insideUnitCircle
        {
            get
            {
                var angle = Range(0f, Mathf.PI * 2f);
                var radius = MathF.Sqrt(Range(0f, 1f));
                return new Vector2(MathF.Cos(angle) * radius, MathF.Sin(angle) * radius);
            }
        }

        /// <summary>A point on the sphere of radius 1, all equally likely.</summary>
        public static Vector3 onUnitSphere
        {
            get
            {
                var z = Range(-1f, 1f);
                var angle = Range(0f, Mathf.PI * 2f);
                var radius = MathF.Sqrt(Mathf.Max(0f, 1f - (z * z)));
                return new Vector3(MathF.Cos(angle) * radius, MathF.Sin(angle) * radius, z);
            }
        }

        /// <summary>A point in the sphere of radius 1, all equally likely.</summary>
        public static Vector3 insideUnitSphere => onUnitSphere * MathF.Pow(value, 1f / 3f);

        /// <summary>Starts the sequence of a seed.</summary>
        public static void InitState(int seed) => World.Current.Random.Seed(seed);

        /// <summary>Between two numbers, both included.</summary>
        public static float Range(float minInclusive, float maxInclusive)
        {
            var part = World.Current.Random.NextFloat();
            return (minInclusive * part) + (maxInclusive * (1f - part));
        }

        /// <summary>Between two whole numbers, the second excluded; the first when both are equal.</summary>
        public static int Range(int minInclusive, int maxExclusive)
        {
            var span = Math.Abs((long)maxExclusive - minInclusive);
            if (span == 0)
            {
                return minInclusive;
            }

            var offset = World.Current.Random.Next() % span;
            return (int)(maxExclusive > minInclusive ? minInclusive + offset : minInclusive - offset);
        }

        /// <summary>Everything the next numbers depend on.</summary>
        [Serializable]
        public struct State
        {
            [SerializeField]
            private int s0;
            [SerializeField]
            private int s1;
            [SerializeField]
            private int s2;
            [SerializeField]
            private int s3;

            internal State((uint X, uint Y, uint Z, uint W) parts)
            {
                s0 = (int)parts.X;
                s1 = (int)parts.Y;
                s2 = (int)parts.Z;
                s3 = (int)parts.W;
            }

            internal (uint X, uint Y, uint Z, uint W) Parts => ((uint)s0, (uint)s1, (uint)s2, (uint)s3);
        }
    }
}
