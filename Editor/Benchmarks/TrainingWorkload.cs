using Hebb.Data;
using Hebb.Devices;
using Hebb.Models;
using Hebb.Training;

namespace Hebb.Editor.Benchmarks;

/// <summary>Passes of training over a data set; what is measured is scaled from seconds per pass.</summary>
internal sealed class TrainingWorkload : Workload
{
    private readonly Sequential model;
    private readonly Dataset data;
    private readonly int batch;
    private readonly double scale;

    /// <summary>Compiles the model and takes a few steps, so that later passes are warm.</summary>
    /// <param name="device">Where to train.</param>
    /// <param name="model">A model on that device, not compiled yet.</param>
    /// <param name="optimizer">What trains it.</param>
    /// <param name="data">Labelled samples.</param>
    /// <param name="batch">Samples per step.</param>
    /// <param name="scale">What seconds per pass are multiplied by.</param>
    public TrainingWorkload(Device device, Sequential model, Optimizer optimizer, Dataset data, int batch, double scale = 1)
        : base(device)
    {
        const int warmUpSteps = 5;
        this.model = model;
        this.data = data;
        this.batch = batch;
        this.scale = scale;
        model.Compile(optimizer, "sparse_categorical_crossentropy");
        Fit(data.Take((warmUpSteps * batch) + (data.Count % batch)), CancellationToken.None);
    }

    public override IReadOnlyList<double> Measure(CancellationToken cancellation)
    {
        var history = Fit(data, cancellation);
        cancellation.ThrowIfCancellationRequested();
        return [history.Epochs[0].Seconds * scale];
    }

    protected override void Release() => model.Dispose();

    private History Fit(Dataset samples, CancellationToken cancellation) =>
        model.Fit(samples, new FitOptions { BatchSize = batch, CancellationToken = cancellation });
}
