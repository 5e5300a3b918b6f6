using Hebb.Devices;
using Hebb.Graphs;
using Hebb.Tensors;

namespace Hebb.Editor.Verify;

/// <summary>Whole training runs over one batch: every loss, the first gradients, and where the parameters and the answers end.</summary>
internal sealed class TrajectoryFamily : IGoldenFamily
{
    private const string Initial = "initial.";

    public Tolerance Tolerance => Tolerance.Trajectory;

    public bool Knows(GoldenFile golden) => golden.Operation == "train" && golden.Attributes.Has("layers");

    public void Run(GoldenFile golden, Device device, GoldenReport report)
    {
        var graph = new Graph(training: true);
        var input = graph.Input("input", golden.Shape("input"), golden.IsWhole("input") ? DataType.Int32 : DataType.Float32);
        var target = graph.Input("target", golden.Shape("target"), golden.IsWhole("target") ? DataType.Int32 : DataType.Float32);
        var layers = new List<(LayerGolden Layer, string Prefix)>();
        var output = input;
        foreach (var description in golden.Attributes.Objects("layers"))
        {
            var prefix = description.Has("params") ? description.Text("params") + "." : string.Empty;
            var layer = new LayerGolden(description.Text("op"), description.Object("attrs"), golden, Initial + prefix);
            output = LayerCatalogue.Find(layer.Operation).Build(layer, output);
            layers.Add((layer, prefix));
        }

        var lossOf = golden.Attributes.Object("loss_op");
        var loss = LossGoldens.Build(new LossGolden(lossOf.Text("op"), lossOf.Object("attrs"), golden, output, target));
        var optimizerOf = golden.Attributes.Object("optimizer_op");
        var bound = layers.SelectMany(entry => entry.Layer.Parameters, (entry, parameter) => (Parameter: parameter, Name: entry.Prefix + parameter.Name)).ToList();
        using var values = new ParameterSet(device, [.. bound.Select(pair => pair.Parameter.Parameter)], [.. layers.SelectMany(entry => entry.Layer.States, (_, state) => state.State)]);
        using var arena = new ActivationArena(device, poisoned: true);
        var step = OptimizerGoldens.Create(optimizerOf.Text("op"), optimizerOf.Object("attrs")).Apply(graph, values.Parameters, loss);
        using var plan = new Plan(device, graph, [output, loss], values, arena);
        golden.Tensor("input").Bytes.CopyTo(plan.Input(input, 0));
        golden.Tensor("target").Bytes.CopyTo(plan.Input(target, 0));

        var losses = new float[golden.Attributes.Int("steps")];
        for (var index = 0; index < losses.Length; index++)
        {
            step.Prepare(plan, 0, values);
            plan.Submit(0);
            plan.Wait(0);
            losses[index] = plan.Output(loss, 0)[0];
            if (index == 0)
            {
                Compare(report, golden, "grad_step0.", bound, values.ReadGradient);
            }
        }

        report.Compare("losses", losses, golden.Tensor("losses"));
        Compare(report, golden, "final.", bound, values.Read);
        step.Prepare(plan, 0, values);
        plan.Submit(0);
        plan.Wait(0);
        report.Compare("final_output", plan.Output(output, 0), golden.Tensor("final_output"));
    }

    private static void Compare(GoldenReport report, GoldenFile golden, string prefix, IEnumerable<(GoldenParameter Parameter, string Name)> bound, Func<Parameter, Tensor> read)
    {
        foreach (var (parameter, name) in bound)
        {
            if (golden.Has(prefix + name))
            {
                report.Compare(prefix + name, parameter.ToFile(read(parameter.Parameter)).Floats, golden.Tensor(prefix + name));
            }
        }
    }
}
