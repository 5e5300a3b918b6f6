using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Layers;
using Hebb.Tensors;

namespace Hebb.Assets
{
    /// <summary>Hands the tensors of a model file to the layers, each once, checked.</summary>
    internal sealed class StoredValues : IStoredValues
    {
        private readonly SafetensorsFile file;
        private readonly HashSet<string> left;

        public StoredValues(SafetensorsFile file)
        {
            this.file = file;
            left = new HashSet<string>(file.Entries.Keys, StringComparer.Ordinal);
        }

        /// <inheritdoc/>
        public Tensor Take(string name, TensorShape shape)
        {
            if (file.Entries.TryGetValue(name, out var entry) && entry.Shape != shape)
            {
                throw new FormatException($"The architecture needs '{name}' with the shape {shape}, but the file holds {entry.Shape}. The file is damaged; save it again.");
            }

            if (!left.Remove(name))
            {
                throw new FormatException($"The architecture needs '{name}' of shape {shape}, but the file does not hold it. The file is damaged; save it again.");
            }

            var values = file.ReadFloats(name);
            FiniteValues.Check(name, values);
            return values;
        }

        /// <summary>Checks that no tensor is left over.</summary>
        /// <exception cref="FormatException">Some belong to no layer.</exception>
        public void CheckAllTaken()
        {
            if (left.Count > 0)
            {
                throw new FormatException($"The tensor '{left.OrderBy(name => name, StringComparer.Ordinal).First()}' belongs to no layer of the architecture. The file is damaged; save it again.");
            }
        }
    }
}
