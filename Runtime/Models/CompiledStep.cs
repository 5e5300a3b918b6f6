using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Data;
using Hebb.Graphs;
using Hebb.Training;

namespace Hebb.Models
{
    /// <summary>A model compiled for one batch size and one purpose, with the tensors that the host fills and reads.</summary>
    internal sealed class CompiledStep : IDisposable
    {
        private readonly TrainingStep step;
        private readonly IReadOnlyList<GraphTensor> inputs;
        private readonly IReadOnlyList<GraphTensor> targets;
        private readonly IReadOnlyList<GraphTensor> predictions;
        private readonly GraphTensor? loss;

        /// <summary>For answers only.</summary>
        public static CompiledStep ForPrediction(ModelExecution execution, int batchSize) =>
            new CompiledStep(execution, batchSize, Array.Empty<SampleField>(), null, null);

        /// <summary>For answers and their loss.</summary>
        public static CompiledStep ForEvaluation(ModelExecution execution, int batchSize, IReadOnlyList<SampleField> targets) =>
            new CompiledStep(execution, batchSize, targets, new BatchLoss(execution.Model, null), null);

        /// <summary>For a step of an optimizer; the answers are those before the step.</summary>
        public static CompiledStep ForTraining(ModelExecution execution, int batchSize, IReadOnlyList<SampleField> targets, IReadOnlyList<float>? classWeights) =>
            new CompiledStep(execution, batchSize, targets, new BatchLoss(execution.Model, classWeights), execution.Model.Optimizer);

        private CompiledStep(ModelExecution execution, int batchSize, IReadOnlyList<SampleField> targetFields, BatchLoss? batchLoss, Optimizer? optimizer)
        {
            BatchSize = batchSize;
            var graph = new Graph(training: optimizer is { });
            var model = execution.Model;
            inputs = model.InputShapes.Select((shape, index) => graph.Input($"input_{index}", shape.Prepend(batchSize), model.InputTypes[index])).ToList();
            targets = targetFields.Select(field => graph.Input(field.Name, field.Shape.Prepend(batchSize), field.Type)).ToList();
            predictions = model.Call(inputs);
            loss = batchLoss?.Build(predictions, targetFields, targets);
            var optimizers = optimizer is null
                ? Array.Empty<OptimizerStep>()
                : new[] { optimizer.Apply(graph, execution.TrainedParameters, loss!) };
            step = new TrainingStep(graph, loss is null ? predictions : predictions.Append(loss).ToList(), optimizers, execution.Parameters, execution.Arena);
        }

        /// <summary>Samples per run.</summary>
        public int BatchSize { get; }

        /// <summary>What the model answers, one tensor per output.</summary>
        public IReadOnlyList<GraphTensor> Predictions => predictions;

        /// <summary>Dispatches per run.</summary>
        public int DispatchCount => step.DispatchCount;

        /// <summary>The host memory of an input.</summary>
        public Span<byte> Input(int index, int slot) => step.Input(inputs[index], slot);

        /// <summary>Gathers a batch into a slot, which must not be running. Any thread may do it.</summary>
        public void Fill(DataLoader loader, int batch, int slot)
        {
            for (var input = 0; input < inputs.Count; input++)
            {
                loader.GatherInput(batch, input, Input(input, slot));
            }

            for (var target = 0; target < targets.Count; target++)
            {
                loader.GatherTarget(batch, target, step.Input(targets[target], slot));
            }
        }

        /// <summary>Starts the run with inputs that are filled already.</summary>
        /// <param name="slot">Which slot; it must not be running.</param>
        /// <param name="seed">Steers the random operators.</param>
        /// <param name="run">Number of the run: every run draws other random numbers.</param>
        public void Submit(int slot, ulong seed, long run) => step.Submit(slot, seed, run);

        /// <summary>Waits for the slot's run.</summary>
        public void Wait(int slot) => step.Wait(slot);

        /// <summary>The mean loss of the slot's finished run.</summary>
        public float LossValue(int slot) => step.Output(loss!, slot)[0];

        /// <summary>The answers of one output in the slot's finished run.</summary>
        public ReadOnlySpan<float> PredictionValues(int output, int slot) => step.Output(predictions[output], slot);

        /// <summary>Shows the slot's finished run to a metric.</summary>
        public void Show(Metric metric, int slot)
        {
            var output = metric.Output;
            if (output >= predictions.Count || output >= targets.Count)
            {
                throw new InvalidOperationException($"The metric '{metric.Name}' is about output {output}, but the model has {predictions.Count} outputs and the data {targets.Count} targets, counted from 0.");
            }

            metric.Update(PredictionValues(output, slot), predictions[output].Shape, step.Input(targets[output], slot), targets[output].Type);
        }

        public void Dispose() => step.Dispose();
    }
}
