using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using Hebb.Data;
using Hebb.Graphs;
using Hebb.Training;

namespace Hebb.Models
{
    /// <summary>A model compiled for one batch size and one purpose, with the tensors that the host fills and reads.</summary>
    internal sealed class CompiledStep : IDisposable
    {
        private readonly Plan plan;
        private readonly IReadOnlyList<GraphTensor> inputs;
        private readonly IReadOnlyList<GraphTensor> targets;
        private readonly GraphTensor? randomState;
        private readonly GraphTensor? loss;
        private readonly OptimizerStep? step;
        private readonly ParameterSet parameters;

        /// <summary>For answers only.</summary>
        public static CompiledStep ForPrediction(ModelExecution execution, int batchSize) =>
            new CompiledStep(execution, batchSize, Array.Empty<SampleField>(), null, null);

        /// <summary>For answers and their loss.</summary>
        public static CompiledStep ForEvaluation(ModelExecution execution, int batchSize, IReadOnlyList<SampleField> targets, Loss loss) =>
            new CompiledStep(execution, batchSize, targets, loss, null);

        /// <summary>For a step of an optimizer; the answers are those before the step.</summary>
        public static CompiledStep ForTraining(ModelExecution execution, int batchSize, IReadOnlyList<SampleField> targets, Loss loss, Optimizer optimizer) =>
            new CompiledStep(execution, batchSize, targets, loss, optimizer);

        private CompiledStep(ModelExecution execution, int batchSize, IReadOnlyList<SampleField> targetFields, Loss? loss, Optimizer? optimizer)
        {
            BatchSize = batchSize;
            parameters = execution.Parameters;
            var graph = new Graph(training: optimizer is { });
            var model = execution.Model;
            inputs = model.InputShapes.Select((shape, index) => graph.Input($"input_{index}", shape.Prepend(batchSize), model.InputTypes[index])).ToList();
            targets = targetFields.Select(field => graph.Input(field.Name, field.Shape.Prepend(batchSize), field.Type)).ToList();
            Prediction = model.Call(inputs)[0];
            var outputs = new List<GraphTensor> { Prediction };
            if (loss is { })
            {
                this.loss = loss.Mean(Prediction, targets[0]);
                outputs.Add(this.loss);
            }

            if (optimizer is { })
            {
                step = optimizer.Apply(graph, execution.TrainedParameters, this.loss!);
            }

            randomState = graph.RandomStateInput;
            plan = new Plan(execution.Device, graph, outputs, execution.Parameters, execution.Arena);
        }

        /// <summary>Samples per run.</summary>
        public int BatchSize { get; }

        /// <summary>What the model answers.</summary>
        public GraphTensor Prediction { get; }

        /// <summary>Dispatches per run.</summary>
        public int DispatchCount => plan.Dispatches.Count;

        /// <summary>The host memory of an input.</summary>
        public Span<byte> Input(int index, int slot) => plan.Input(inputs[index], slot);

        /// <summary>The host memory of a target; its content stays until the slot is filled again.</summary>
        public Span<byte> Target(int index, int slot) => plan.Input(targets[index], slot);

        /// <summary>What one element of a target is.</summary>
        public Tensors.DataType TargetType(int index) => targets[index].Type;

        /// <summary>Gathers a batch into a slot, which must not be running. Any thread may do it.</summary>
        public void Fill(DataLoader loader, int batch, int slot)
        {
            for (var input = 0; input < inputs.Count; input++)
            {
                loader.GatherInput(batch, input, Input(input, slot));
            }

            for (var target = 0; target < targets.Count; target++)
            {
                loader.GatherTarget(batch, target, Target(target, slot));
            }
        }

        /// <summary>Starts the run with inputs that are filled already.</summary>
        /// <param name="slot">Which slot; it must not be running.</param>
        /// <param name="seed">Steers the random operators.</param>
        /// <param name="run">Number of the run: every run draws other random numbers.</param>
        public void Submit(int slot, ulong seed, long run)
        {
            step?.Prepare(plan, slot, parameters);

            if (randomState is { })
            {
                RandomState.Write(MemoryMarshal.Cast<byte, int>(plan.Input(randomState, slot)), seed, run);
            }

            plan.Submit(slot);
        }

        /// <summary>Waits for the slot's run.</summary>
        public void Wait(int slot) => plan.Wait(slot);

        /// <summary>The mean loss of the slot's finished run.</summary>
        public float LossValue(int slot) => plan.Output(loss!, slot)[0];

        /// <summary>The answers of the slot's finished run.</summary>
        public ReadOnlySpan<float> PredictionValues(int slot) => plan.Output(Prediction, slot);

        /// <summary>Shows the slot's finished run to a metric.</summary>
        public void Show(Metric metric, int slot) => metric.Update(PredictionValues(slot), Prediction.Shape, Target(0, slot), TargetType(0));

        public void Dispose() => plan.Dispose();
    }
}
