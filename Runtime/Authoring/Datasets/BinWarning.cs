using System.Collections.Generic;
using System.Linq;

namespace Hebb.Authoring.Datasets
{
    /// <summary>Something about the data that will hurt the training.</summary>
    /// <param name="Code">Names it, so that a page can say it in its own language.</param>
    /// <param name="Text">The sentence in English.</param>
    /// <param name="Values">What the sentence speaks of.</param>
    internal sealed record BinWarning(string Code, string Text, params object[] Values)
    {
        private const int FewSamples = 5;
        private const int LargeRatio = 4;

        /// <summary>Everything that is wrong with a data set.</summary>
        public static IReadOnlyList<BinWarning> Of(ImageBins bins)
        {
            var counts = bins.Classes.Select(entry => (entry.Name, Count: bins.In(entry.Id).Count())).ToList();
            var warnings = counts.Where(pair => pair.Count is > 0 and < FewSamples).Select(pair => new BinWarning("fewSamples", $"'{pair.Name}' has only {pair.Count}; ten or more of each class work better.", pair.Name, pair.Count)).ToList();
            var filled = counts.Where(pair => pair.Count > 0).ToList();
            if (filled.Count > 1 && filled.MaxBy(pair => pair.Count) is var most && filled.MinBy(pair => pair.Count) is var least && most.Count >= LargeRatio * least.Count)
            {
                warnings.Add(new BinWarning("imbalance", $"'{most.Name}' has {most.Count} pictures, '{least.Name}' only {least.Count}: the model may just guess the larger class.", most.Name, most.Count, least.Name, least.Count));
            }

            return warnings;
        }
    }
}
