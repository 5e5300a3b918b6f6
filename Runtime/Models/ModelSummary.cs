using System.Globalization;
using System.Linq;
using System.Text;
using Hebb.Layers;

namespace Hebb.Models
{
    /// <summary>Writes a model as a table: one row per layer.</summary>
    internal static class ModelSummary
    {
        public static string Of(Model model)
        {
            var rows = new[] { ("Layer", "Output", "Parameters") }
                .Concat(model.Layers.Select(layer => (layer.Name, Output(layer), Number(layer))))
                .ToList();
            var (first, second, third) = (rows.Max(row => row.Item1.Length), rows.Max(row => row.Item2.Length), rows.Max(row => row.Item3.Length));
            var text = new StringBuilder();
            foreach (var (name, output, parameters) in rows)
            {
                text.Append(name.PadRight(first)).Append("  ").Append(output.PadRight(second)).Append("  ").Append(parameters.PadLeft(third)).Append('\n');
            }

            return text.AppendFormat(CultureInfo.InvariantCulture, "{0:N0} trained parameters\n", model.Parameters.Sum(parameter => (long)parameter.Shape.Length)).ToString();
        }

        private static string Output(Layer layer) => layer.IsBuilt ? layer.OutputShape.ToString() : "not built";

        private static string Number(Layer layer) =>
            layer.Parameters.Sum(parameter => (long)parameter.Shape.Length).ToString("N0", CultureInfo.InvariantCulture);
    }
}
