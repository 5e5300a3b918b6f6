using System;
using System.Collections.Generic;
using Hebb.Tensors;

namespace Hebb.Models
{
    /// <summary>
    /// What a generator makes samples of: independent standard normal numbers and, where samples have classes, which one is wanted
    /// (Mirza and Osindero 2014), as one number per class that is 1 for the wanted one and 0 for the others.
    /// </summary>
    public sealed class LatentSpace
    {
        private const uint Stream = 0x6C61746E;

        /// <summary>Describes the vectors that a generator takes.</summary>
        /// <param name="normals">Random numbers per vector, at least 1.</param>
        /// <param name="classes">Classes to choose from; 0 when the generator is not told any.</param>
        /// <exception cref="ArgumentOutOfRangeException">There are no random numbers, or there is a single class.</exception>
        public LatentSpace(int normals, int classes = 0)
        {
            if (normals < 1 || classes < 0 || classes == 1)
            {
                throw new ArgumentOutOfRangeException(nameof(normals), $"{normals} random numbers and {classes} classes were given; at least 1 number, and no class or at least 2, are needed.");
            }

            Normals = normals;
            Classes = classes;
        }

        /// <summary>Random numbers per vector.</summary>
        public int Normals { get; }

        /// <summary>Classes to choose from; 0 when there are none.</summary>
        public int Classes { get; }

        /// <summary>The shape of one vector: the random numbers, then the classes.</summary>
        public TensorShape Shape => new TensorShape(Normals + Classes);

        /// <summary>Draws vectors; classes are drawn too, each as likely as the others.</summary>
        /// <param name="count">How many.</param>
        /// <param name="seed">The same seed gives the same vectors.</param>
        public Tensor Sample(int count, ulong seed)
        {
            var values = new float[count * Shape.Length];
            Fill(values, new int[count], new SeededRandom(seed, Stream));
            return new Tensor(Shape.Prepend(count), values);
        }

        /// <summary>Draws a vector for each of the wanted classes.</summary>
        /// <param name="classes">One per vector, from 0.</param>
        /// <param name="seed">The same seed gives the same random numbers, whatever is wanted.</param>
        /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
        public Tensor Sample(IReadOnlyList<int> classes, ulong seed)
        {
            var vectors = Sample(classes.Count, seed);
            for (var row = 0; row < classes.Count; row++)
            {
                if (classes[row] < 0 || classes[row] >= Classes)
                {
                    throw new ArgumentOutOfRangeException(nameof(classes), $"Class {classes[row]} is wanted, but there are {Classes}, counted from 0.");
                }

                Want(vectors.Floats.AsSpan(row * Shape.Length, Shape.Length), classes[row]);
            }

            return vectors;
        }

        /// <summary>The random numbers of one step of training.</summary>
        internal static void Restart(SeededRandom random, long step) => random.Restart(Stream, (uint)step);

        /// <summary>Fills vectors, and says which class each wants.</summary>
        internal void Fill(Span<float> vectors, Span<int> classes, SeededRandom random)
        {
            for (var row = 0; row < classes.Length; row++)
            {
                var vector = vectors.Slice(row * Shape.Length, Shape.Length);
                for (var i = 0; i < Normals; i++)
                {
                    vector[i] = random.Normal();
                }

                if (Classes > 0)
                {
                    classes[row] = random.Below(Classes);
                    Want(vector, classes[row]);
                }
            }
        }

        private void Want(Span<float> vector, int wanted)
        {
            vector.Slice(Normals).Clear();
            vector[Normals + wanted] = 1f;
        }
    }
}
