using System;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using Hebb.Tensors;

namespace Hebb.Data
{
    /// <summary>
    /// The directions in which samples vary most: the best that a linear map to so many numbers and back can do (Pearson 1901).
    /// All sums are in double precision; the directions come from orthogonal iteration (Golub and Van Loan, section 8.2.4) on the
    /// covariance matrix.
    /// </summary>
    public sealed class PrincipalComponents
    {
        private const int SamplesAtOnce = 1024;
        private const int MostIterations = 1000;
        private const double Convergence = 1e-9;

        private readonly int width;
        private readonly double[] mean;
        private readonly double[][] directions;

        private PrincipalComponents(double[] mean, double[][] directions)
        {
            width = mean.Length;
            this.mean = mean;
            this.directions = directions;
        }

        /// <summary>How many directions there are.</summary>
        public int Count => directions.Length;

        /// <summary>Finds the <paramref name="count"/> main directions of the first input of <paramref name="samples"/>.</summary>
        /// <param name="samples">At least one sample of float32.</param>
        /// <param name="count">From 1 to the number of values of a sample.</param>
        /// <exception cref="ArgumentOutOfRangeException">A sample has fewer values than directions are asked for.</exception>
        public static PrincipalComponents Of(Dataset samples, int count)
        {
            var width = samples.Inputs[0].Shape.Length;
            if (count < 1 || count > width)
            {
                throw new ArgumentOutOfRangeException(nameof(count), count, $"Samples of {width} values have 1 to {width} principal components.");
            }

            var (mean, covariance) = Covariance(samples, width);
            var directions = new double[count][];
            var random = new SeededRandom(0);
            for (var row = 0; row < count; row++)
            {
                directions[row] = new double[width];
                for (var column = 0; column < width; column++)
                {
                    directions[row][column] = random.Normal();
                }
            }

            Iterate(covariance, directions);
            return new PrincipalComponents(mean, directions);
        }

        /// <summary>The mean squared difference between the samples and what their components say of them, over all values.</summary>
        public double ReconstructionError(Dataset samples)
        {
            double sum = 0;
            ForEach(samples, width, sample =>
            {
                double squares = 0;
                for (var i = 0; i < width; i++)
                {
                    var value = sample[i] - mean[i];
                    squares += value * value;
                }

                foreach (var direction in directions)
                {
                    var component = Component(sample, direction);
                    squares -= component * component;
                }

                sum += squares;
            });
            return sum / ((double)samples.Count * width);
        }

        /// <summary>A sample as its components say it is.</summary>
        /// <param name="sample">The values of a sample.</param>
        /// <exception cref="ArgumentException">The number of values is another.</exception>
        public float[] Reconstruct(float[] sample)
        {
            if (sample.Length != width)
            {
                throw new ArgumentException($"The components are of samples with {width} values, but got {sample.Length}.", nameof(sample));
            }

            var result = (double[])mean.Clone();
            foreach (var direction in directions)
            {
                var component = Component(sample, direction);
                for (var i = 0; i < width; i++)
                {
                    result[i] += component * direction[i];
                }
            }

            return Array.ConvertAll(result, value => (float)value);
        }

        private double Component(ReadOnlySpan<float> sample, double[] direction)
        {
            double sum = 0;
            for (var i = 0; i < direction.Length; i++)
            {
                sum += (sample[i] - mean[i]) * direction[i];
            }

            return sum;
        }

        /// <summary>Mean and covariance. Values that are exactly zero, most of a drawing, cost nothing.</summary>
        private static (double[] Mean, double[][] Covariance) Covariance(Dataset samples, int width)
        {
            var mean = new double[width];
            var covariance = new double[width][];
            for (var row = 0; row < width; row++)
            {
                covariance[row] = new double[width];
            }

            var places = new int[width];
            ForEach(samples, width, sample =>
            {
                var count = 0;
                for (var i = 0; i < width; i++)
                {
                    if (sample[i] != 0f)
                    {
                        places[count++] = i;
                        mean[i] += sample[i];
                    }
                }

                for (var i = 0; i < count; i++)
                {
                    var row = covariance[places[i]];
                    double value = sample[places[i]];
                    for (var j = 0; j <= i; j++)
                    {
                        row[places[j]] += value * sample[places[j]];
                    }
                }
            });
            for (var row = 0; row < width; row++)
            {
                mean[row] /= samples.Count;
                for (var column = 0; column <= row; column++)
                {
                    covariance[row][column] = (covariance[row][column] / samples.Count) - (mean[row] * mean[column]);
                    covariance[column][row] = covariance[row][column];
                }
            }

            return (mean, covariance);
        }

        /// <summary>Turns the directions until the variance along them grows no more.</summary>
        private static void Iterate(double[][] covariance, double[][] directions)
        {
            double before = 0;
            Orthonormalize(directions);
            for (var iteration = 0; iteration < MostIterations; iteration++)
            {
                var variances = new double[directions.Length];
                Parallel.For(0, directions.Length, row =>
                {
                    var image = Multiply(covariance, directions[row]);
                    variances[row] = Dot(image, directions[row]);
                    directions[row] = image;
                });
                double variance = 0;
                foreach (var value in variances)
                {
                    variance += value;
                }

                Orthonormalize(directions);
                if (variance - before <= Convergence * variance)
                {
                    return;
                }

                before = variance;
            }
        }

        private static double[] Multiply(double[][] matrix, double[] vector)
        {
            var result = new double[vector.Length];
            for (var row = 0; row < result.Length; row++)
            {
                result[row] = Dot(matrix[row], vector);
            }

            return result;
        }

        /// <summary>The modified Gram-Schmidt process; a direction that the others span already becomes zero.</summary>
        private static void Orthonormalize(double[][] directions)
        {
            for (var row = 0; row < directions.Length; row++)
            {
                var direction = directions[row];
                var length = Math.Sqrt(Dot(direction, direction));
                for (var other = 0; other < row; other++)
                {
                    AddScaled(direction, directions[other], -Dot(direction, directions[other]));
                }

                var rest = Math.Sqrt(Dot(direction, direction));
                var factor = rest > length * Convergence ? 1 / rest : 0;
                for (var i = 0; i < direction.Length; i++)
                {
                    direction[i] *= factor;
                }
            }
        }

        private static double Dot(double[] a, double[] b)
        {
            var left = MemoryMarshal.Cast<double, Vector<double>>(a);
            var right = MemoryMarshal.Cast<double, Vector<double>>(b);
            var sums = Vector<double>.Zero;
            for (var i = 0; i < left.Length; i++)
            {
                sums += left[i] * right[i];
            }

            var sum = Vector.Dot(sums, Vector<double>.One);
            for (var i = left.Length * Vector<double>.Count; i < a.Length; i++)
            {
                sum += a[i] * b[i];
            }

            return sum;
        }

        private static void AddScaled(double[] target, double[] source, double factor)
        {
            for (var i = 0; i < target.Length; i++)
            {
                target[i] += factor * source[i];
            }
        }

        private static void ForEach(Dataset samples, int width, Action<float[]> visit)
        {
            var values = new float[Math.Min(SamplesAtOnce, samples.Count) * width];
            var sample = new float[width];
            for (var first = 0; first < samples.Count; first += SamplesAtOnce)
            {
                var numbers = new int[Math.Min(SamplesAtOnce, samples.Count - first)];
                for (var i = 0; i < numbers.Length; i++)
                {
                    numbers[i] = first + i;
                }

                samples.GatherInput(0, numbers, MemoryMarshal.AsBytes(values.AsSpan(0, numbers.Length * width)));
                for (var i = 0; i < numbers.Length; i++)
                {
                    values.AsSpan(i * width, width).CopyTo(sample);
                    visit(sample);
                }
            }
        }
    }
}
