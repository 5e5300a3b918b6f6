using System;
using System.Collections.Generic;
using System.Threading;
using Hebb.Data;
using Hebb.Training;

namespace Hebb.Models
{
    /// <summary>How to train.</summary>
    public sealed class FitOptions
    {
        /// <summary>Passes over the data, at least 1.</summary>
        public int Epochs { get; set; } = 1;

        /// <summary>Samples per step, at least 1; the last step of an epoch may take fewer.</summary>
        public int BatchSize { get; set; } = 32;

        /// <summary>Held-out samples to measure on after each epoch.</summary>
        public Dataset? Validation { get; set; }

        /// <summary>Without <see cref="Validation"/>: the share of samples to hold out, in [0, 1), chosen by <see cref="Seed"/>.</summary>
        public double ValidationSplit { get; set; }

        /// <summary>
        /// Which samples an epoch shows, and in which order: every sample once in a new order, unless it is set to
        /// <see cref="SequentialSampler"/>, <see cref="ClassBalancedSampler"/> or a sampler of your own.
        /// </summary>
        public Sampler Sampler { get; set; } = new RandomSampler();

        /// <summary>
        /// Whether the next batch is gathered on another thread while the present one is computed. The results are the same. Turn it
        /// off for a data set that may be read only on the calling thread, or where there are no threads.
        /// </summary>
        public bool Prefetch { get; set; } = true;

        /// <summary>Decides the order of samples and everything random in the graph: the same seed gives the same run.</summary>
        public ulong Seed { get; set; } = 1;

        /// <summary>
        /// What each class counts for in the training loss, one number per class; null for equal shares. Takes integer labels or one-hot targets. See
        /// <see cref="Training.ClassWeights"/>. Weights of single samples are a target called <see cref="SampleField.SampleWeight"/>.
        /// </summary>
        public IReadOnlyList<float>? ClassWeights { get; set; }

        /// <summary>Told how it goes.</summary>
        public IReadOnlyList<Callback> Callbacks { get; set; } = Array.Empty<Callback>();

        /// <summary>Ends training cleanly after the current step.</summary>
        public CancellationToken CancellationToken { get; set; }

        internal void Check()
        {
            if (Epochs < 1)
            {
                throw new ArgumentException($"Training takes at least 1 epoch, but {Epochs} were asked for.");
            }

            if (BatchSize < 1)
            {
                throw new ArgumentException($"A batch holds at least 1 sample, but a batch size of {BatchSize} was asked for.");
            }

            if (!(ValidationSplit >= 0 && ValidationSplit < 1))
            {
                throw new ArgumentException($"The validation split is a share of the samples in [0, 1), but {ValidationSplit} was asked for.");
            }
        }
    }
}
