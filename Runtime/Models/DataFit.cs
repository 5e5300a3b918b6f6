using System;
using System.Linq;
using Hebb.Data;
using Hebb.Tensors;

namespace Hebb.Models
{
    /// <summary>Checks that a data set can be shown to a model, before anything is computed.</summary>
    internal static class DataFit
    {
        public static void Check(Model model, Dataset data)
        {
            if (data.Count == 0)
            {
                throw new ArgumentException("The data set is empty. Give at least one sample.");
            }

            if (data.Targets.Count == 0)
            {
                throw new ArgumentException("The data set has no targets, so no loss can be computed. Give labels or values for the model to answer.");
            }

            model.Build(data.Inputs.Select(field => field.Shape).ToArray());
            for (var input = 0; input < data.Inputs.Count; input++)
            {
                CheckType(model, input, data.Inputs[input].Type);
            }
        }

        /// <summary>Refuses integers for a model that takes floats, and the reverse.</summary>
        public static void CheckType(Model model, int input, DataType type)
        {
            if (model.InputTypes[input] != type)
            {
                throw new ArgumentException($"Input {input} of the model takes {model.InputTypes[input]}, but the data holds {type}. Tokens go into a model that begins with Embedding or OneHot.");
            }
        }
    }
}
