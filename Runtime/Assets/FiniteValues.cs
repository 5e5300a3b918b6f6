using System;
using Hebb.Tensors;

namespace Hebb.Assets
{
    /// <summary>Keeps NaN and infinity out of model files: a model with one of them answers nothing but NaN.</summary>
    internal static class FiniteValues
    {
        /// <exception cref="FormatException">An element is not finite.</exception>
        public static void Check(string name, Tensor tensor)
        {
            var elements = tensor.Floats;
            for (var index = 0; index < elements.Length; index++)
            {
                if (float.IsNaN(elements[index]) || float.IsInfinity(elements[index]))
                {
                    throw new FormatException($"'{name}' holds {elements[index]} at element {index}; only finite numbers make a model. Train it again, with a smaller learning rate if the loss grew.");
                }
            }
        }
    }
}
