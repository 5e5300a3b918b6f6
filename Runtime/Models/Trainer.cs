using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using Hebb.Data;
using Hebb.Graphs;
using Hebb.Training;

namespace Hebb.Models
{
    /// <summary>The training loop: while the device computes one batch, the next is gathered; losses are read a step or two later.</summary>
    internal sealed class Trainer
    {
        private readonly Model model;
        private readonly Dataset training;
        private readonly Dataset? validation;
        private readonly FitOptions options;
        private readonly TrainingContext context;
        private readonly Metric[] metrics;
        private readonly Callback[] callbacks;
        private readonly Queue<Submission> running = new Queue<Submission>(Plan.SlotCount);
        private readonly DataLoader loader;
        private readonly Prefetcher prefetcher;
        private double lossSum;
        private long steps;

        public Trainer(Model model, Dataset data, FitOptions options)
        {
            options.Check();
            if (model.Optimizer is null)
            {
                throw new InvalidOperationException("Call Compile before Fit: the model has no optimizer and no loss yet.");
            }

            DataFit.Check(model, data);
            metrics = model.Metrics.ToArray();
            callbacks = options.Callbacks.ToArray();
            this.model = model;
            this.options = options;
            training = data;
            validation = options.Validation;
            if (validation is null && options.ValidationSplit > 0)
            {
                var split = data.Split(options.ValidationSplit, options.Seed);
                (training, validation) = (split.Train, split.Test);
            }

            loader = new DataLoader(training, options.BatchSize, options.Sampler, options.Seed);
            model.Execution.UseClassWeights(options.ClassWeights);
            context = new TrainingContext(model.Values, model.Optimizer, options.Epochs);
            prefetcher = new Prefetcher(loader, options.Prefetch && loader.BatchCount > 1);
        }

        public History Run()
        {
            try
            {
                return RunEpochs();
            }
            finally
            {
                prefetcher.Dispose();
                while (running.Count > 0)
                {
                    var submission = running.Dequeue();
                    submission.Compiled.Wait(submission.Slot);
                }
            }
        }

        private History RunEpochs()
        {
            var epochs = new List<EpochLog>();
            Tell(callback => callback.OnTrainBegin(context));
            for (var epoch = 1; epoch <= options.Epochs && context.StopReason is null; epoch++)
            {
                var log = RunEpoch(epoch);
                if (log is { })
                {
                    epochs.Add(log);
                    Tell(callback => callback.OnEpochEnd(context, log));
                }
            }

            Tell(callback => callback.OnTrainEnd(context));
            return new History(epochs, steps, context.StopReason, options.CancellationToken.IsCancellationRequested);
        }

        /// <returns>What the epoch did; null when it was cut short.</returns>
        private EpochLog? RunEpoch(int epoch)
        {
            var watch = Stopwatch.StartNew();
            Tell(callback => callback.OnEpochBegin(context, epoch));
            lossSum = 0;
            foreach (var metric in metrics)
            {
                metric.Reset();
            }

            loader.BeginEpoch(epoch);
            Prefetch(0);
            for (var batch = 0; batch < loader.BatchCount; batch++)
            {
                if (options.CancellationToken.IsCancellationRequested)
                {
                    context.Stop("it was cancelled");
                }

                if (context.StopReason is { })
                {
                    break;
                }

                Submit(epoch, batch);
            }

            while (running.Count > 0)
            {
                Finish(running.Dequeue());
            }

            return context.StopReason is null ? Summarise(epoch, watch) : null;
        }

        /// <summary>Two steps are under way at most, so that the third slot can be filled meanwhile.</summary>
        private void Submit(int epoch, int batch)
        {
            if (running.Count == Plan.SlotCount - 1)
            {
                Finish(running.Dequeue());
            }

            var compiled = prefetcher.Take();
            if (batch + 1 < loader.BatchCount)
            {
                Prefetch(batch + 1);
            }

            var slot = batch % Plan.SlotCount;
            compiled.Submit(slot, options.Seed, ++steps);
            running.Enqueue(new Submission(compiled, slot, steps, epoch, batch + 1));
        }

        private void Prefetch(int batch) =>
            prefetcher.Begin(model.Execution.Training(loader.Samples(batch).Length, training.Targets), batch, batch % Plan.SlotCount);

        private void Finish(Submission submission)
        {
            var compiled = submission.Compiled;
            compiled.Wait(submission.Slot);
            var loss = compiled.LossValue(submission.Slot);
            lossSum += (double)loss * compiled.BatchSize;
            foreach (var metric in metrics)
            {
                compiled.Show(metric, submission.Slot);
            }

            if (float.IsNaN(loss) || float.IsInfinity(loss))
            {
                context.Stop($"the loss became {loss} in step {submission.Step}; a smaller learning rate may help");
            }

            var log = new StepLog(submission.Step, submission.Epoch, submission.StepInEpoch, loader.BatchCount, loss);
            foreach (var callback in callbacks)
            {
                callback.OnStepEnd(context, log);
            }
        }

        private EpochLog Summarise(int epoch, Stopwatch watch)
        {
            var loss = lossSum / training.Count;
            var results = metrics.ToDictionary(metric => metric.Label, metric => metric.Result);
            var held = validation is null ? null : new Evaluator(model).Run(validation, options.BatchSize, Array.Empty<Metric>());
            return new EpochLog
            {
                Epoch = epoch,
                Loss = loss,
                Metrics = results,
                ValidationLoss = held?.Loss,
                ValidationMetrics = held?.Metrics ?? new Dictionary<string, double>(),
                LearningRate = context.Optimizer.LearningRate,
                Seconds = watch.Elapsed.TotalSeconds,
            };
        }

        private void Tell(Action<Callback> what)
        {
            foreach (var callback in callbacks)
            {
                what(callback);
            }
        }

        private readonly struct Submission
        {
            public Submission(CompiledStep compiled, int slot, long step, int epoch, int stepInEpoch)
            {
                Compiled = compiled;
                Slot = slot;
                Step = step;
                Epoch = epoch;
                StepInEpoch = stepInEpoch;
            }

            public CompiledStep Compiled { get; }

            public int Slot { get; }

            public long Step { get; }

            public int Epoch { get; }

            public int StepInEpoch { get; }
        }
    }
}
