using System;
using Hebb.Operators;
using Hebb.Tensors;
using Hebb.Training;

namespace Hebb.Layers
{
    /// <summary>1 for the forget gate of a long short-term memory, 0 for its other gates.</summary>
    internal sealed class ForgetGateBias : Initializer
    {
        protected override void Fill(Tensor tensor, int fanIn, int fanOut, SeededRandom random)
        {
            var units = tensor.Shape.Length / LstmOperator.GateCount;
            tensor.Floats.AsSpan(units, units).Fill(1f);
        }
    }
}
