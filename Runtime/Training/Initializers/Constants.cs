using System;
using Hebb.Tensors;

namespace Hebb.Training
{
    /// <summary>Starts at zero: biases.</summary>
    public sealed class Zeros : Initializer
    {
        /// <inheritdoc/>
        protected override void Fill(Tensor tensor, int fanIn, int fanOut, SeededRandom random)
        {
        }
    }

    /// <summary>Starts at one: scales.</summary>
    public sealed class Ones : Initializer
    {
        /// <inheritdoc/>
        protected override void Fill(Tensor tensor, int fanIn, int fanOut, SeededRandom random) => Array.Fill(tensor.Floats, 1f);
    }
}
