using System;
using System.Linq;
using Hebb.Data;

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
        }
    }
}
