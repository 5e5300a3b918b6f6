using System;
using Hebb.Tensors;

namespace Hebb.Training
{
    /// <summary>Decides the values that a parameter starts from. Runs on the host, so that every device starts from the same bits.</summary>
    public abstract class Initializer
    {
        private static readonly NamedChoice<Initializer> Known = new NamedChoice<Initializer>("initializer")
            .With(() => new Zeros(), "zeros")
            .With(() => new Ones(), "ones")
            .With(() => new VarianceScaling(VarianceMode.FanAverage, 1f, false), "glorot_uniform")
            .With(() => new VarianceScaling(VarianceMode.FanAverage, 1f, true), "glorot_normal")
            .With(() => new VarianceScaling(VarianceMode.FanIn, 2f, false), "he_uniform")
            .With(() => new VarianceScaling(VarianceMode.FanIn, 2f, true), "he_normal")
            .With(() => new VarianceScaling(VarianceMode.FanIn, 1f, false), "lecun_uniform")
            .With(() => new VarianceScaling(VarianceMode.FanIn, 1f, true), "lecun_normal")
            .With(() => new Orthogonal(), "orthogonal");

        /// <summary>The initializer of that name: zeros, ones, glorot_uniform, glorot_normal, he_uniform, he_normal, lecun_uniform, lecun_normal, orthogonal.</summary>
        /// <exception cref="ArgumentException">The name is unknown.</exception>
        public static implicit operator Initializer(string name) => Known.Make(name);

        /// <summary>A new tensor of initial values.</summary>
        /// <param name="shape">Its extents.</param>
        /// <param name="fanIn">How many inputs one output of the layer sums over.</param>
        /// <param name="fanOut">How many outputs one input of the layer reaches.</param>
        /// <param name="random">Where randomness comes from.</param>
        public Tensor Create(TensorShape shape, int fanIn, int fanOut, SeededRandom random)
        {
            var tensor = Tensor.Zeros(shape);
            Fill(tensor, fanIn, fanOut, random);
            return tensor;
        }

        /// <summary>Writes the initial values; see <see cref="Create"/>.</summary>
        protected abstract void Fill(Tensor tensor, int fanIn, int fanOut, SeededRandom random);
    }
}
