using System.Collections.Generic;
using System.Linq;
using Hebb.Layers;

namespace Hebb.Models.Inspection
{
    /// <summary>Finds the convolutions over images in a model.</summary>
    internal static class Convolutions
    {
        /// <summary>
        /// The call whose output the last convolution ends in: the convolution itself, or what follows it without changing the
        /// shape of the maps (activation, normalization, dropout). Null where there is none.
        /// </summary>
        public static LayerCall? Last(IReadOnlyList<LayerCall> calls)
        {
            var last = calls.LastOrDefault(call => call.Layer is ConvolutionLayer && call.Output.Shape.Rank == 4);
            while (last is { } && Next(calls, last) is { } next)
            {
                last = next;
            }

            return last;
        }

        private static LayerCall? Next(IReadOnlyList<LayerCall> calls, LayerCall call)
        {
            var readers = calls.Where(other => !ReferenceEquals(other, call) && other.Inputs.Contains(call.Output)).ToList();
            return readers.Count == 1 && readers[0].Inputs.Count == 1 && readers[0].Output.Shape == call.Output.Shape && !ReferenceEquals(readers[0].Output, call.Output)
                ? readers[0]
                : null;
        }
    }
}
