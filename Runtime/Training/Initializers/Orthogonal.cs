using System;
using Hebb.Tensors;

namespace Hebb.Training
{
    /// <summary>
    /// A random matrix with orthonormal rows or columns, whichever are fewer, times a gain (Saxe et al. 2014).
    /// A tensor with more than two axes is seen as a matrix of its first axis by all others.
    /// </summary>
    public sealed class Orthogonal : Initializer
    {
        private readonly float gain;

        /// <summary>Creates the initializer; <paramref name="gain"/> is the length of each row or column.</summary>
        public Orthogonal(float gain = 1f)
        {
            this.gain = gain;
        }

        /// <inheritdoc/>
        protected override void Fill(Tensor tensor, int fanIn, int fanOut, SeededRandom random)
        {
            var rows = tensor.Shape.Rank == 0 ? 1 : tensor.Shape[0];
            var columns = tensor.Shape.Length / rows;
            var few = Math.Min(rows, columns);
            var basis = RandomBasis(few, Math.Max(rows, columns), random);
            for (var row = 0; row < rows; row++)
            {
                for (var column = 0; column < columns; column++)
                {
                    tensor.Floats[(row * columns) + column] = gain * (float)(rows <= columns ? basis[row][column] : basis[column][row]);
                }
            }
        }

        /// <summary>Modified Gram-Schmidt, run twice against the loss of orthogonality.</summary>
        private static double[][] RandomBasis(int count, int length, SeededRandom random)
        {
            var basis = new double[count][];
            for (var index = 0; index < count; index++)
            {
                var vector = new double[length];
                for (var i = 0; i < length; i++)
                {
                    vector[i] = random.Normal();
                }

                for (var pass = 0; pass < 2; pass++)
                {
                    for (var other = 0; other < index; other++)
                    {
                        AddScaled(vector, basis[other], -Dot(vector, basis[other]));
                    }
                }

                var norm = Math.Sqrt(Dot(vector, vector));
                for (var i = 0; i < length; i++)
                {
                    vector[i] /= norm;
                }

                basis[index] = vector;
            }

            return basis;
        }

        private static double Dot(double[] a, double[] b)
        {
            var sum = 0.0;
            for (var i = 0; i < a.Length; i++)
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
    }
}
