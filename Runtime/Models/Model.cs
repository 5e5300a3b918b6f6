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

        /// <summary>True once the layers have their parameters.</summary>
        public bool IsBuilt => InputShapes.Count > 0;

        /// <summary>All trained tensors, in layer order.</summary>
        public IReadOnlyList<Parameter> Parameters => Layers.Distinct().SelectMany(layer => layer.Parameters).ToList();

        /// <summary>All tensors that are kept but not trained, in layer order.</summary>
        public IReadOnlyList<StateVariable> States => Layers.Distinct().SelectMany(layer => layer.States).ToList();

        /// <summary>What <see cref="Compile(Optimizer, Loss, Metric[])"/> set; null before.</summary>
        public Optimizer? Optimizer { get; private set; }

        /// <summary>What <see cref="Compile(Optimizer, Loss, Metric[])"/> set; null before.</summary>
        public Loss? Loss { get; private set; }

        /// <summary>What <see cref="Compile(Optimizer, Loss, Metric[])"/> set.</summary>
        public IReadOnlyList<Metric> Metrics { get; private set; } = Array.Empty<Metric>();

        /// <summary>The parameters' values on the device. Builds nothing by itself.</summary>
        /// <exception cref="InvalidOperationException">The model is not built.</exception>
        public ParameterSet Values => Execution.Parameters;

        /// <summary>Where the model lives.</summary>
        public Device Device => Execution.Device;

        internal ModelExecution Execution => execution ??= new ModelExecution(RequireBuilt(), givenDevice);

        /// <summary>Chooses how the model is trained. Names work in the place of objects: "adam", "categorical_crossentropy".</summary>
        public void Compile(Optimizer optimizer, Loss loss, params Metric[] metrics)
        {
            Optimizer = optimizer;
            Loss = loss;
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
        public Tensor Predict(Tensor x, int batchSize = 256) => new Predictor(this).Run(x, batchSize);

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

        /// <summary>Builds every layer.</summary>
        protected abstract void OnBuild(IReadOnlyList<TensorShape> sampleShapes);

        private Model RequireBuilt() => IsBuilt ? this : throw new InvalidOperationException(
            "The model has no parameters yet, because it does not know the shape of its input. Call Build, Fit or Predict first.");
    }
}
