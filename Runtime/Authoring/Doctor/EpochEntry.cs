using System;
using System.Collections.Generic;

namespace Hebb.Authoring.Doctor
{
    /// <summary>A finished epoch. Losses may be NaN or infinite; what the log lacks is null.</summary>
    internal sealed record EpochEntry
    {
        /// <summary>From 1.</summary>
        public int Epoch { get; init; }

        public double? Loss { get; init; }

        /// <summary>From 0 to 1.</summary>
        public double? Accuracy { get; init; }

        public double? ValidationLoss { get; init; }

        /// <summary>From 0 to 1.</summary>
        public double? ValidationAccuracy { get; init; }

        public double? LearningRate { get; init; }

        /// <summary>The layers from input to output.</summary>
        public IReadOnlyList<LayerEntry> Layers { get; init; } = Array.Empty<LayerEntry>();
    }
}
