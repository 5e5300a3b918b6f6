using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Data;
using Hebb.Devices;
using Hebb.Graphs;
using Hebb.Layers;
using Hebb.Tensors;
using Hebb.Training;

namespace Hebb.Models
{
    /// <summary>
    /// Layers that are trained and asked together. The verbs are Keras': <see cref="Compile(Optimizer, Loss, Metric[])"/>,
    /// Fit, Evaluate, Predict, Summary.
    /// </summary>
    public abstract class Model : IDisposable
    {
        private readonly Device? givenDevice;
        private ModelExecution? execution;

        /// <summary>Creates a model that lives on <paramref name="device"/>, or on the device that <see cref="DeviceCatalog"/> chooses by itself. A given device is not disposed with the model.</summary>
        protected Model(Device? device)
        {
            givenDevice = device;
        }

        /// <summary>The layers in the order they were added.</summary>
        public abstract IReadOnlyList<Layer> Layers { get; }

        /// <summary>Seeds the initial weights. Set it before the model is built.</summary>
        public ulong Seed { get; set; } = 1;

        /// <summary>Shapes of one sample of each input; empty before the model is built.</summary>
        public IReadOnlyList<TensorShape> InputShapes { get; private set; } = Array.Empty<TensorShape>();

        /// <summary>What one element of each input is; float32 unless a model says otherwise.</summary>
        public virtual IReadOnlyList<DataType> InputTypes => InputShapes.Select(_ => DataType.Float32).ToList();

        /// <summary>Shapes of one sample of each output; the model must be built.</summary>
        public abstract IReadOnlyList<TensorShape> OutputShapes { get; }

        /// <summary>True once the layers have their parameters.</summary>
        public bool IsBuilt => InputShapes.Count > 0;

        /// <summary>All trained tensors, in layer order.</summary>
        public IReadOnlyList<Parameter> Parameters => Layers.Distinct().SelectMany(layer => layer.Parameters).ToList();

        /// <summary>All tensors that are kept but not trained, in layer order.</summary>
        public IReadOnlyList<StateVariable> States => Layers.Distinct().SelectMany(layer => layer.States).ToList();

        /// <summary>What <see cref="Compile(Optimizer, Loss, Metric[])"/> set; null before.</summary>
        public Optimizer? Optimizer { get; private set; }

        /// <summary>The loss of the first output; null before <see cref="Compile(Optimizer, Loss, Metric[])"/>.</summary>
        public Loss? Loss => Losses.Count > 0 ? Losses[0] : null;

        /// <summary>The loss of each output, in order; outputs behind the last have none.</summary>
        public IReadOnlyList<Loss> Losses { get; private set; } = Array.Empty<Loss>();

        /// <summary>What each loss is multiplied by in the sum that is trained.</summary>
        public IReadOnlyList<float> LossWeights { get; private set; } = Array.Empty<float>();

        /// <summary>What <see cref="Compile(Optimizer, Loss, Metric[])"/> set.</summary>
        public IReadOnlyList<Metric> Metrics { get; private set; } = Array.Empty<Metric>();

        /// <summary>The parameters' values on the device. Builds nothing by itself.</summary>
        /// <exception cref="InvalidOperationException">The model is not built.</exception>
        public ParameterSet Values => Execution.Parameters;

        /// <summary>Where the model lives.</summary>
        public Device Device => Execution.Device;

        internal ModelExecution Execution => execution ??= new ModelExecution(RequireBuilt(), givenDevice);

        /// <summary>Chooses how the model is trained. Names work in the place of objects: "adam", "categorical_crossentropy".</summary>
        public void Compile(Optimizer optimizer, Loss loss, params Metric[] metrics) => Compile(optimizer, new[] { loss }, null, metrics);

        /// <summary>Chooses how a model with several outputs is trained: on the weighted sum of their losses.</summary>
        /// <param name="optimizer">What changes the parameters.</param>
        /// <param name="losses">The loss of each output, in order; outputs behind the last have none.</param>
        /// <param name="lossWeights">What each loss is multiplied by; 1 if null.</param>
        /// <param name="metrics">Figures for people; <see cref="Metric.Output"/> says which output each is about.</param>
        /// <exception cref="ArgumentException">There is no loss, or not one weight per loss.</exception>
        public void Compile(Optimizer optimizer, IReadOnlyList<Loss> losses, IReadOnlyList<float>? lossWeights = null, params Metric[] metrics)
        {
            if (losses.Count == 0 || (lossWeights is { } && lossWeights.Count != losses.Count))
            {
                throw new ArgumentException($"A model is trained on at least one loss, each with one weight, but {losses.Count} losses and {lossWeights?.Count ?? 0} weights were given.");
            }

            Optimizer = optimizer;
            Losses = losses;
            LossWeights = lossWeights ?? losses.Select(_ => 1f).ToList();
            Metrics = metrics;
            execution?.ForgetTraining();
        }

        /// <summary>The same with the metrics by name: <c>metrics: new[] { "accuracy" }</c>.</summary>
        public void Compile(Optimizer optimizer, Loss loss, string[] metrics) =>
            Compile(optimizer, loss, metrics.Select(name => (Metric)name).ToArray());

        /// <summary>Creates the parameters for samples of the given shapes, one per input. Fit and Predict do it by themselves.</summary>
        /// <exception cref="ArgumentException">A layer cannot take its input, or the model was built for other shapes.</exception>
        public void Build(params TensorShape[] sampleShapes)
        {
            if (IsBuilt)
            {
                if (!InputShapes.SequenceEqual(sampleShapes))
                {
                    throw new ArgumentException(
                        $"The model was built for samples of shape {string.Join(", ", InputShapes)}, but now gets {string.Join(", ", sampleShapes)}.");
                }

                return;
            }

            OnBuild(sampleShapes);
            InputShapes = sampleShapes;
        }

        /// <summary>Trains on a data set.</summary>
        /// <returns>What happened, epoch by epoch.</returns>
        /// <exception cref="InvalidOperationException">The model is not compiled.</exception>
        /// <exception cref="ArgumentException">The data does not fit the model, or an option is out of range.</exception>
        public History Fit(Dataset training, FitOptions? options = null) => new Trainer(this, training, options ?? new FitOptions()).Run();

        /// <summary>Trains on tensors, in Keras' words.</summary>
        /// <param name="x">Samples along the first axis.</param>
        /// <param name="y">Targets along the first axis: int32 labels (N) or float32 values.</param>
        /// <param name="batchSize">Samples per step.</param>
        /// <param name="epochs">Passes over the data.</param>
        /// <param name="validationSplit">The share of samples held out for validation, in [0, 1).</param>
        /// <param name="callbacks">Told how it goes.</param>
        public History Fit(Tensor x, Tensor y, int batchSize = 32, int epochs = 1, double validationSplit = 0, params Callback[] callbacks) =>
            Fit(new TensorDataset(x, y), new FitOptions { BatchSize = batchSize, Epochs = epochs, ValidationSplit = validationSplit, Callbacks = callbacks });

        /// <summary>Measures loss and metrics on a data set, without training.</summary>
        /// <param name="data">The samples.</param>
        /// <param name="batchSize">Samples at a time.</param>
        /// <param name="extra">Metrics beside those of Compile: a <see cref="ConfusionMatrix"/>, for example.</param>
        /// <exception cref="InvalidOperationException">The model is not compiled.</exception>
        public Evaluation Evaluate(Dataset data, int batchSize = 256, params Metric[] extra) => new Evaluator(this).Run(data, batchSize, extra);

        /// <summary>Measures loss and metrics on tensors: <c>var (loss, accuracy) = model.Evaluate(x, y)</c>.</summary>
        public Evaluation Evaluate(Tensor x, Tensor y, int batchSize = 256) => Evaluate(new TensorDataset(x, y), batchSize);

        /// <summary>What the model answers to each sample of <paramref name="x"/>, (N, ...).</summary>
        public Tensor Predict(Tensor x, int batchSize = 256) => Predict(new[] { x }, batchSize)[0];

        /// <summary>What the model answers, one tensor per output, to the samples whose inputs are given, one tensor per input.</summary>
        /// <exception cref="ArgumentException">The tensors do not fit the model's inputs, or hold different numbers of samples.</exception>
        public IReadOnlyList<Tensor> Predict(IReadOnlyList<Tensor> inputs, int batchSize = 256) => new Predictor(this).Run(inputs, batchSize);

        /// <summary>The layers with their output shapes and numbers of parameters, as a table.</summary>
        public string Summary() => ModelSummary.Of(this);

        /// <summary>Adds all layers to a graph.</summary>
        /// <param name="inputs">One tensor per input, batch axis first.</param>
        public IReadOnlyList<GraphTensor> Call(IReadOnlyList<GraphTensor> inputs) => Call(inputs, new LayerTrace());

        /// <summary>Adds all layers to a graph, each through <paramref name="trace"/>, which knows the tensors between them afterwards.</summary>
        /// <param name="inputs">One tensor per input, batch axis first.</param>
        /// <param name="trace">Calls the layers.</param>
        public abstract IReadOnlyList<GraphTensor> Call(IReadOnlyList<GraphTensor> inputs, LayerTrace trace);

        /// <summary>The values of <paramref name="parameter"/> now: those on the device once the model runs, the initial ones before.</summary>
        internal Tensor Current(Parameter parameter) => execution is null ? parameter.Initial : execution.Parameters.Read(parameter);

        /// <summary>The values of <paramref name="state"/> now: those on the device once the model runs, the initial ones before.</summary>
        internal Tensor Current(StateVariable state) => execution is null ? state.Initial : execution.Parameters.Read(state);

        /// <summary>Gives the device memory back. The model can be used again: it starts from its initial values then.</summary>
        public void Dispose()
        {
            execution?.Dispose();
            execution = null;
        }

        /// <summary>The shapes of one sample of each input, for a model that knows them before it sees data; null for others.</summary>
        protected virtual IReadOnlyList<TensorShape>? DeclaredShapes => null;

        /// <summary>Builds every layer.</summary>
        protected abstract void OnBuild(IReadOnlyList<TensorShape> sampleShapes);

        private Model RequireBuilt()
        {
            if (!IsBuilt && DeclaredShapes is { } shapes)
            {
                Build(shapes.ToArray());
            }

            return IsBuilt ? this : throw NotBuilt();
        }

        private static InvalidOperationException NotBuilt() => new InvalidOperationException(
            "The model has no parameters yet, because it does not know the shape of its input. Call Build, Fit or Predict first.");
    }
}
