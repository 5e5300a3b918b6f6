using System;
using Hebb.Tensors;

namespace Hebb.Training
{
    /// <summary>Starts at one value.</summary>
    public sealed class Constant : Initializer
    {
        private readonly float value;

        /// <summary>Creates the initializer.</summary>
        public Constant(float value)
        {
            this.value = value;
        }

        /// <inheritdoc/>
        protected override void Fill(Tensor tensor, int fanIn, int fanOut, SeededRandom random) => Array.Fill(tensor.Floats, value);
    }
}
