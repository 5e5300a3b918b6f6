using System;

namespace UnityEngine
{
    /// <summary>Single-precision functions and constants; angles in radians unless a name says otherwise.</summary>
    public struct Mathf
    {
        /// <summary>The ratio of a circle's circumference to its diameter.</summary>
        public const float PI = (float)Math.PI;

        /// <summary>Positive infinity.</summary>
        public const float Infinity = float.PositiveInfinity;

        /// <summary>Negative infinity.</summary>
        public const float NegativeInfinity = float.NegativeInfinity;

        /// <summary>Radians in one degree.</summary>
        public const float Deg2Rad = PI * 2f / 360f;

        /// <summary>Degrees in one radian.</summary>
        public const float Rad2Deg = 360f / (PI * 2f);

        /// <summary>The smallest positive value, a denormal.</summary>
        public static readonly float Epsilon = float.Epsilon;

        /// <summary>The absolute value.</summary>
        public static float Abs(float f) => Math.Abs(f);

        /// <summary>The absolute value.</summary>
        public static int Abs(int value) => Math.Abs(value);

        /// <summary>The angle whose cosine is <paramref name="f"/>.</summary>
        public static float Acos(float f) => MathF.Acos(f);

        /// <summary>The angle whose sine is <paramref name="f"/>.</summary>
        public static float Asin(float f) => MathF.Asin(f);

        /// <summary>The angle whose tangent is <paramref name="f"/>.</summary>
        public static float Atan(float f) => MathF.Atan(f);

        /// <summary>The angle of the vector (x, y), in (-pi, pi].</summary>
        public static float Atan2(float y, float x) => MathF.Atan2(y, x);

        /// <summary>Cosine.</summary>
        public static float Cos(float f) => MathF.Cos(f);

        /// <summary>Sine.</summary>
        public static float Sin(float f) => MathF.Sin(f);

        /// <summary>Tangent.</summary>
        public static float Tan(float f) => MathF.Tan(f);

        /// <summary>e to the given power.</summary>
        public static float Exp(float power) => MathF.Exp(power);

        /// <summary>Natural logarithm.</summary>
        public static float Log(float f) => MathF.Log(f);

        /// <summary>Logarithm to the base <paramref name="p"/>.</summary>
        public static float Log(float f, float p) => MathF.Log(f) / MathF.Log(p);

        /// <summary>Logarithm to the base ten.</summary>
        public static float Log10(float f) => MathF.Log10(f);

        /// <summary><paramref name="f"/> to the power <paramref name="p"/>.</summary>
        public static float Pow(float f, float p) => MathF.Pow(f, p);

        /// <summary>Square root.</summary>
        public static float Sqrt(float f) => MathF.Sqrt(f);

        /// <summary>The smallest whole number that is not less.</summary>
        public static float Ceil(float f) => MathF.Ceiling(f);

        /// <summary>The smallest integer that is not less.</summary>
        public static int CeilToInt(float f) => (int)MathF.Ceiling(f);

        /// <summary>The largest whole number that is not greater.</summary>
        public static float Floor(float f) => MathF.Floor(f);

        /// <summary>The largest integer that is not greater.</summary>
        public static int FloorToInt(float f) => (int)MathF.Floor(f);

        /// <summary>The nearest whole number; halves go to the even neighbour.</summary>
        public static float Round(float f) => MathF.Round(f);

        /// <summary>The nearest integer; halves go to the even neighbour.</summary>
        public static int RoundToInt(float f) => (int)MathF.Round(f);

        /// <summary>1 for zero and above, otherwise -1.</summary>
        public static float Sign(float f) => f >= 0f ? 1f : -1f;

        /// <summary>The smaller of two values.</summary>
        public static float Min(float a, float b) => a < b ? a : b;

        /// <summary>The smallest of the values; 0 when there is none.</summary>
        public static float Min(params float[] values)
        {
            var result = values.Length == 0 ? 0f : values[0];
            foreach (var value in values)
            {
                result = Min(result, value);
            }

            return result;
        }

        /// <summary>The smaller of two values.</summary>
        public static int Min(int a, int b) => a < b ? a : b;

        /// <summary>The smallest of the values; 0 when there is none.</summary>
        public static int Min(params int[] values)
        {
            var result = values.Length == 0 ? 0 : values[0];
            foreach (var value in values)
            {
                result = Min(result, value);
            }

            return result;
        }

        /// <summary>The larger of two values.</summary>
        public static float Max(float a, float b) => a > b ? a : b;

        /// <summary>The largest of the values; 0 when there is none.</summary>
        public static float Max(params float[] values)
        {
            var result = values.Length == 0 ? 0f : values[0];
            foreach (var value in values)
            {
                result = Max(result, value);
            }

            return result;
        }

        /// <summary>The larger of two values.</summary>
        public static int Max(int a, int b) => a > b ? a : b;

        /// <summary>The largest of the values; 0 when there is none.</summary>
        public static int Max(params int[] values)
        {
            var result = values.Length == 0 ? 0 : values[0];
            foreach (var value in values)
            {
                result = Max(result, value);
            }

            return result;
        }

        /// <summary>The value, held between two limits.</summary>
        public static float Clamp(float value, float min, float max) => value < min ? min : value > max ? max : value;

        /// <summary>The value, held between two limits.</summary>
        public static int Clamp(int value, int min, int max) => value < min ? min : value > max ? max : value;

        /// <summary>The value, held between 0 and 1.</summary>
        public static float Clamp01(float value) => Clamp(value, 0f, 1f);

        /// <summary>The point between two values; <paramref name="t"/> is held between 0 and 1.</summary>
        public static float Lerp(float a, float b, float t) => a + ((b - a) * Clamp01(t));

        /// <summary>The point on the line through two values.</summary>
        public static float LerpUnclamped(float a, float b, float t) => a + ((b - a) * t);

        /// <summary>The point between two angles in degrees, the short way round.</summary>
        public static float LerpAngle(float a, float b, float t)
        {
            var delta = Repeat(b - a, 360f);
            return a + ((delta > 180f ? delta - 360f : delta) * Clamp01(t));
        }

        /// <summary>Where a value stands between two others, from 0 to 1; 0 when these are equal.</summary>
        public static float InverseLerp(float a, float b, float value) => a != b ? Clamp01((value - a) / (b - a)) : 0f;

        /// <summary>Moves towards a target by at most <paramref name="maxDelta"/>.</summary>
        public static float MoveTowards(float current, float target, float maxDelta) =>
            Math.Abs(target - current) <= maxDelta ? target : current + (Sign(target - current) * maxDelta);

        /// <summary>Moves an angle in degrees towards another, the short way round.</summary>
        public static float MoveTowardsAngle(float current, float target, float maxDelta)
        {
            var delta = DeltaAngle(current, target);
            return -maxDelta < delta && delta < maxDelta ? target : MoveTowards(current, current + delta, maxDelta);
        }

        /// <summary>The shortest way from one angle to another, in degrees, in (-180, 180].</summary>
        public static float DeltaAngle(float current, float target)
        {
            var delta = Repeat(target - current, 360f);
            return delta > 180f ? delta - 360f : delta;
        }

        /// <summary>The remainder that is never negative.</summary>
        public static float Repeat(float t, float length) => Clamp(t - (MathF.Floor(t / length) * length), 0f, length);

        /// <summary>Goes up and down between 0 and <paramref name="length"/>.</summary>
        public static float PingPong(float t, float length) => length - Math.Abs(Repeat(t, length * 2f) - length);

        /// <summary>Between two values with a slope of zero at both ends.</summary>
        public static float SmoothStep(float from, float to, float t)
        {
            t = Clamp01(t);
            t = t * t * (3f - (2f * t));
            return (to * t) + (from * (1f - t));
        }

        /// <summary>Approaches a target like a critically damped spring, over <see cref="Time.deltaTime"/>.</summary>
        public static float SmoothDamp(float current, float target, ref float currentVelocity, float smoothTime) =>
            SmoothDamp(current, target, ref currentVelocity, smoothTime, Infinity, Time.deltaTime);

        /// <summary>Approaches a target like a critically damped spring, over <see cref="Time.deltaTime"/>.</summary>
        public static float SmoothDamp(float current, float target, ref float currentVelocity, float smoothTime, float maxSpeed) =>
            SmoothDamp(current, target, ref currentVelocity, smoothTime, maxSpeed, Time.deltaTime);

        /// <summary>Approaches a target like a critically damped spring that never overshoots (Game Programming Gems 4, chapter 1.10).</summary>
        public static float SmoothDamp(float current, float target, ref float currentVelocity, float smoothTime, float maxSpeed, float deltaTime)
        {
            smoothTime = Max(0.0001f, smoothTime);
            var omega = 2f / smoothTime;
            var x = omega * deltaTime;
            var decay = 1f / (1f + x + (0.48f * x * x) + (0.235f * x * x * x));
            var goal = target;
            var limit = maxSpeed * smoothTime;
            var change = Clamp(current - target, -limit, limit);
            target = current - change;
            var temporary = (currentVelocity + (omega * change)) * deltaTime;
            currentVelocity = (currentVelocity - (omega * temporary)) * decay;
            var output = target + ((change + temporary) * decay);
            if (goal - current > 0f == output > goal)
            {
                output = goal;
                currentVelocity = (output - goal) / deltaTime;
            }

            return output;
        }

        /// <summary>Whether two values are equal up to rounding.</summary>
        public static bool Approximately(float a, float b) =>
            Math.Abs(b - a) < Max(0.000001f * Max(Math.Abs(a), Math.Abs(b)), Epsilon * 8f);

        /// <summary>Whether a number is a power of two.</summary>
        public static bool IsPowerOfTwo(int value) => value > 0 && (value & (value - 1)) == 0;

        /// <summary>The smallest power of two that is not less.</summary>
        public static int NextPowerOfTwo(int value)
        {
            var power = 1;
            while (power < value)
            {
                power <<= 1;
            }

            return power;
        }
    }
}
