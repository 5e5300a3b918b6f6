using System;
using System.Collections.Generic;
using System.Threading;
using Hebb.Training;

namespace Hebb.Models
{
    /// <summary>How an <see cref="AdversarialTrainer"/> trains. The usual values are those of Radford et al. 2016, section 3.</summary>
    public sealed class AdversarialOptions
    {
        private const float UsualRate = 2e-4f;
        private const float UsualMomentum = 0.5f;

        /// <summary>Passes over the real samples, at least 1.</summary>
        public int Epochs { get; init; } = 1;

        /// <summary>Real samples per step, and as many generated ones; at least 2. Real samples that fill no whole batch wait for another epoch.</summary>
        public int BatchSize { get; init; } = 64;

        /// <summary>How sure the discriminator is to be of real samples, above 0 to 1: below 1 it keeps the generator from running after extremes (Salimans et al. 2016, section 3.4).</summary>
        public float RealTarget { get; init; } = 0.9f;

        /// <summary>Steps the generator.</summary>
        public Optimizer GeneratorOptimizer { get; init; } = new Adam(UsualRate, UsualMomentum);

        /// <summary>Steps the discriminator.</summary>
        public Optimizer DiscriminatorOptimizer { get; init; } = new Adam(UsualRate, UsualMomentum);

        /// <summary>Steers the order of the samples, the random vectors and dropout.</summary>
        public ulong Seed { get; init; } = 1;

        /// <summary>Told how it goes. The loss they see is the generator's; the discriminator's is a metric.</summary>
        public IReadOnlyList<Callback> Callbacks { get; init; } = Array.Empty<Callback>();

        /// <summary>Ends training after the present step.</summary>
        public CancellationToken CancellationToken { get; init; }
    }
}
