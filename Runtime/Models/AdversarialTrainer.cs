using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Runtime.InteropServices;
using Hebb.Data;
using Hebb.Graphs;
using Hebb.Tensors;
using Hebb.Training;

namespace Hebb.Models
{
    /// <summary>
    /// Trains a generator, which makes samples of random vectors, against a discriminator, which tells them from real ones (Goodfellow et al.
    /// 2014; the generator's loss is the one that does not saturate, section 3). The discriminator answers with a score for "generated" and one for
    /// "real" or, where the latent space has classes, one for each of them; then the generator has to make what is taken for the class that was
    /// wanted (Odena 2016; Salimans et al. 2016, section 5).
    /// </summary>
    public sealed class AdversarialTrainer
    {
        /// <summary>What the discriminator's loss is called in logs.</summary>
        public const string DiscriminatorLossName = "discriminator";

        private readonly LatentSpace space;
        private readonly Model generator;
        private readonly Model discriminator;

        /// <summary>Pairs two built models on one device.</summary>
        /// <param name="space">What the generator takes.</param>
        /// <param name="generator">Answers vectors of <paramref name="space"/> with as many values as a sample has.</param>
        /// <param name="discriminator">Takes samples and answers with scores before softmax: first generated, then real, or every class.</param>
        /// <exception cref="ArgumentException">A model is not built, they do not fit each other, or live on two devices.</exception>
        public AdversarialTrainer(LatentSpace space, Model generator, Model discriminator)
        {
            if (!generator.IsBuilt || !discriminator.IsBuilt || generator.Device != discriminator.Device)
            {
                throw new ArgumentException("Generator and discriminator must both be built, on one device.");
            }

            var (made, taken, judged) = (generator.OutputShapes[0], discriminator.InputShapes[0], discriminator.OutputShapes[0]);
            var scores = 1 + Math.Max(1, space.Classes);
            if (generator.InputShapes[0] != space.Shape || made.Length != taken.Length || judged != new TensorShape(scores))
            {
                throw new ArgumentException(
                    $"The generator takes {generator.InputShapes[0]} and makes {made}, the discriminator takes {taken} and answers {judged}: " +
                    $"vectors of {space.Shape}, as many values, and {scores} scores were expected.");
            }

            this.space = space;
            this.generator = generator;
            this.discriminator = discriminator;
        }

        /// <summary>Dispatches of one step; 0 before <see cref="Fit"/>.</summary>
        public int DispatchesPerStep { get; private set; }

        /// <summary>Trains both. After every epoch, before callbacks are told, both models have their new values.</summary>
        /// <param name="real">The real samples: the first input is used and, where the latent space has classes, the first target as their labels.</param>
        /// <param name="options">How.</param>
        /// <exception cref="ArgumentException">There are fewer samples than a batch takes, they do not fit the discriminator, or have no labels where classes are wanted.</exception>
        public History Fit(Dataset real, AdversarialOptions options)
        {
            if (real.Count < options.BatchSize || options.BatchSize < 2 || options.Epochs < 1)
            {
                throw new ArgumentException($"{real.Count} samples, a batch of {options.BatchSize} and {options.Epochs} epochs were given; at least one batch of at least 2 samples and one epoch are needed.");
            }

            if (real.Inputs[0].Shape != discriminator.InputShapes[0])
            {
                throw new ArgumentException($"The samples have the shape {real.Inputs[0].Shape}, but the discriminator takes {discriminator.InputShapes[0]}.", nameof(real));
            }

            if (space.Classes > 0 && (real.Targets.Count == 0 || real.Targets[0].Type != DataType.Int32 || real.Targets[0].Shape.Length != 1))
            {
                throw new ArgumentException("The generator is to make samples of a class, but the real samples have no labels: their first target must be one class number.", nameof(real));
            }

            var models = new[] { generator, discriminator };
            using var values = new ParameterSet(
                generator.Device, models.SelectMany(model => model.Parameters).ToList(), models.SelectMany(model => model.States).ToList());
            foreach (var model in models)
            {
                Copy(model, model.Values, values);
            }

            using var step = new AdversarialStep(generator, discriminator, options, values);
            DispatchesPerStep = step.DispatchCount;
            return Run(real, options, step, values);
        }

        private History Run(Dataset real, AdversarialOptions options, AdversarialStep step, ParameterSet values)
        {
            var context = new TrainingContext(values, options.GeneratorOptimizer, options.Epochs);
            var loader = new DataLoader(real, options.BatchSize, new RandomSampler(), options.Seed);
            var random = new SeededRandom(options.Seed);
            var wanted = new int[options.BatchSize];
            var labels = new int[options.BatchSize];
            var epochs = new List<EpochLog>();
            var stepsPerEpoch = real.Count / options.BatchSize;
            long steps = 0;
            Tell(options, callback => callback.OnTrainBegin(context));
            for (var epoch = 1; epoch <= options.Epochs && context.StopReason is null; epoch++)
            {
                var watch = Stopwatch.StartNew();
                var number = epoch;
                Tell(options, callback => callback.OnEpochBegin(context, number));
                loader.BeginEpoch(epoch);
                double generatorSum = 0;
                double discriminatorSum = 0;
                for (var batch = 0; batch < stepsPerEpoch && context.StopReason is null; batch++)
                {
                    var slot = batch % Plan.SlotCount;
                    LatentSpace.Restart(random, ++steps);
                    space.Fill(step.Latent(slot), wanted, random);
                    loader.GatherInput(batch, 0, step.Real(slot));
                    if (space.Classes > 0)
                    {
                        loader.GatherTarget(batch, 0, MemoryMarshal.AsBytes(labels.AsSpan()));
                    }

                    step.Label(slot, wanted, labels);
                    step.Submit(slot, options.Seed, steps);
                    var losses = step.Wait(slot);
                    generatorSum += losses.Generator;
                    discriminatorSum += losses.Discriminator;
                    Watch(context, options, losses, steps);
                    var log = new StepLog(steps, epoch, batch + 1, stepsPerEpoch, losses.Generator);
                    Tell(options, callback => callback.OnStepEnd(context, log));
                }

                foreach (var model in new[] { generator, discriminator })
                {
                    Copy(model, values, model.Values);
                }

                if (context.StopReason is null)
                {
                    var log = new EpochLog
                    {
                        Epoch = epoch,
                        Loss = generatorSum / stepsPerEpoch,
                        Metrics = new Dictionary<string, double> { [DiscriminatorLossName] = discriminatorSum / stepsPerEpoch },
                        LearningRate = options.GeneratorOptimizer.LearningRate,
                        Seconds = watch.Elapsed.TotalSeconds,
                    };
                    epochs.Add(log);
                    Tell(options, callback => callback.OnEpochEnd(context, log));
                }
            }

            Tell(options, callback => callback.OnTrainEnd(context));
            return new History(epochs, steps, context.StopReason, options.CancellationToken.IsCancellationRequested);
        }

        private static void Watch(TrainingContext context, AdversarialOptions options, (float Generator, float Discriminator) losses, long step)
        {
            var sum = losses.Generator + losses.Discriminator;
            if (float.IsNaN(sum) || float.IsInfinity(sum))
            {
                context.Stop($"a loss became {sum} in step {step}; a smaller learning rate may help");
            }

            if (options.CancellationToken.IsCancellationRequested)
            {
                context.Stop("it was cancelled");
            }
        }

        private static void Tell(AdversarialOptions options, Action<Callback> tell)
        {
            foreach (var callback in options.Callbacks)
            {
                tell(callback);
            }
        }

        private static void Copy(Model model, ParameterSet from, ParameterSet to)
        {
            foreach (var parameter in model.Parameters)
            {
                to.Write(parameter, from.Read(parameter));
            }

            foreach (var state in model.States)
            {
                to.Write(state, from.Read(state));
            }
        }
    }
}
