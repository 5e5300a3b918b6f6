using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Data;
using Hebb.Devices;
using Hebb.Graphs;

namespace Hebb.Models
{
    /// <summary>A built model on a device: its values, the memory it computes in, and its compiled steps by batch size.</summary>
    internal sealed class ModelExecution : IDisposable
    {
        private readonly bool ownsDevice;
        private readonly Dictionary<int, CompiledStep> training = new Dictionary<int, CompiledStep>();
        private readonly Dictionary<int, CompiledStep> evaluation = new Dictionary<int, CompiledStep>();
        private readonly Dictionary<int, CompiledStep> prediction = new Dictionary<int, CompiledStep>();

        private IReadOnlyList<float>? classWeights;

        public ModelExecution(Model model, Device? device)
        {
            Model = model;
            ownsDevice = device is null;
            Device = device ?? new DeviceCatalog().Choose(DeviceRequest.Auto()).Device;
            Parameters = new ParameterSet(Device, model.Parameters, model.States);
            Arena = new ActivationArena(Device);
        }

        public Model Model { get; }

        public Device Device { get; }

        public ParameterSet Parameters { get; }

        public ActivationArena Arena { get; }

        /// <summary>The parameters of the layers that are not frozen.</summary>
        public IReadOnlyList<Parameter> TrainedParameters => Model.Layers.Distinct().Where(layer => layer.Trainable).SelectMany(layer => layer.Parameters).ToList();

        public CompiledStep Training(int batchSize, IReadOnlyList<SampleField> targets) => training.TryGetValue(batchSize, out var step)
            ? step
            : training[batchSize] = CompiledStep.ForTraining(this, batchSize, targets, classWeights);

        public CompiledStep Evaluation(int batchSize, IReadOnlyList<SampleField> targets) => evaluation.TryGetValue(batchSize, out var step)
            ? step
            : evaluation[batchSize] = CompiledStep.ForEvaluation(this, batchSize, targets);

        public CompiledStep Prediction(int batchSize) => prediction.TryGetValue(batchSize, out var step)
            ? step
            : prediction[batchSize] = CompiledStep.ForPrediction(this, batchSize);

        /// <summary>What each class counts for in training from now on; null for equal shares.</summary>
        public void UseClassWeights(IReadOnlyList<float>? weights)
        {
            if (!(weights ?? Array.Empty<float>()).SequenceEqual(classWeights ?? Array.Empty<float>()))
            {
                Clear(training);
                classWeights = weights;
            }
        }

        /// <summary>Drops what depends on optimizer and loss.</summary>
        public void ForgetTraining()
        {
            Clear(training);
            Clear(evaluation);
        }

        public void Dispose()
        {
            ForgetTraining();
            Clear(prediction);
            Arena.Dispose();
            Parameters.Dispose();
            if (ownsDevice)
            {
                Device.Dispose();
            }
        }

        private static void Clear(Dictionary<int, CompiledStep> steps)
        {
            foreach (var step in steps.Values)
            {
                step.Dispose();
            }

            steps.Clear();
        }
    }
}
