using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using Hebb.Data;
using Hebb.Graphs;
using Hebb.Tensors;
using Hebb.Training;

namespace Hebb.Models
{
    /// <summary>
    /// Trains a generator, which makes samples of random vectors, against a discriminator, which tells them from real ones (Goodfellow et al.
    /// 2014; the generator's loss is the one that does not saturate, section 3). The discriminator answers with two scores: generated, real.
    /// </summary>
    public sealed class AdversarialTrainer
    {
        /// <summary>What the discriminator's loss is called in logs.</summary>
        public const string DiscriminatorLossName = "discriminator";

        private const uint LatentStream = 0x6C61746E;

        private readonly Model generator;
        private readonly Model discriminator;

        /// <summary>Pairs two built models on one device.</summary>
        /// <param name="generator">Takes vectors of independent standard normal numbers, (L), and answers with as many values as a sample has.</param>
        /// <param name="discriminator">Takes samples and answers with two scores, (2), before softmax.</param>
        /// <exception cref="ArgumentException">A model is not built, they do not fit each other, or live on two devices.</exception>
        public AdversarialTrainer(Model generator, Model discriminator)
        {
            if (!generator.IsBuilt || !discriminator.IsBuilt || generator.Device != discriminator.Device)
            {
                throw new ArgumentException("Generator and discriminator must both be built, on one device.");
            }

            var (made, taken, judged) = (generator.OutputShapes[0], discriminator.InputShapes[0], discriminator.OutputShapes[0]);
            if (made.Length != taken.Length || judged.Length != 2)
            {
                throw new ArgumentException($"The generator makes {made} and the discriminator takes {taken} and answers {judged}: as many values, and two scores, were expected.");
            }

            this.generator = generator;
            this.discriminator = discriminator;
        }

        /// <summary>Dispatches of one step; 0 before <see cref="Fit"/>.</summary>
        public int DispatchesPerStep { get; private set; }

        /// <summary>Random vectors for a generator.</summary>
        /// <param name="count">How many.</param>
        /// <param name="length">Numbers per vector.</param>
        /// <param name="seed">The same seed gives the same vectors.</param>
        public static Tensor Latent(int count, int length, ulong seed)
        {
            var values = new float[count * length];
            Fill(values, new SeededRandom(seed, LatentStream));
            return new Tensor(new TensorShape(count, length), values);
        }

        /// <summary>Trains both. After every epoch, before callbacks are told, both models have their new values.</summary>
        /// <param name="real">The real samples: the first input is used.</param>
        /// <param name="options">How.</param>
        /// <exception cref="ArgumentException">There are fewer samples than a batch takes, or they do not fit the discriminator.</exception>
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
            var random = new SeededRandom(options.Seed, LatentStream);
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
                    random.Restart(LatentStream, (uint)++steps);
                    Fill(step.Latent(slot), random);
                    loader.GatherInput(batch, 0, step.Real(slot));
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

        private static void Fill(Span<float> values, SeededRandom random)
        {
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = random.Normal();
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
