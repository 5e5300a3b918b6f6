using System;
using System.Linq;
using Hebb.Tensors;

namespace Hebb.Data
{
    /// <summary>Copies a data set into tensors, for programs that want all numbers at hand.</summary>
    public static class DatasetTensors
    {
        /// <summary>All samples of the first input and of the first target, as (N, ...) tensors: <c>var (x, y) = data.ToTensors()</c>.</summary>
        /// <exception cref="InvalidOperationException">The data set has no target.</exception>
        public static (Tensor X, Tensor Y) ToTensors(this Dataset data)
        {
            if (data.Targets.Count == 0)
            {
                throw new InvalidOperationException("This data set has no targets, so it cannot be copied as samples and targets.");
            }

            var samples = Enumerable.Range(0, data.Count).ToArray();
            var (x, y) = (Empty(data.Inputs[0], data.Count), Empty(data.Targets[0], data.Count));
            data.GatherInput(0, samples, x.Bytes);
            data.GatherTarget(0, samples, y.Bytes);
            return (x, y);
        }

        private static Tensor Empty(SampleField field, int count)
        {
            var shape = field.Shape.Prepend(count);
            return field.Type == DataType.Float32 ? new Tensor(shape, new float[shape.Length]) : new Tensor(shape, new int[shape.Length]);
        }
    }
}
