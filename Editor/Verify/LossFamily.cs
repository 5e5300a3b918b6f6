using Hebb.Devices;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Editor.Verify;

/// <summary>Single losses: the value, and its gradient with respect to the prediction.</summary>
internal sealed class LossFamily : IGoldenFamily
{
    public bool Knows(GoldenFile golden) => golden.Has("input") && golden.Has("target") && golden.Has("output") && LossGoldens.Knows(golden.Operation);

    public void Run(GoldenFile golden, Device device, GoldenReport report)
    {
        var graph = new Graph();
        var prediction = graph.Input("input", golden.Shape("input"));
        var target = graph.Input("target", golden.Shape("target"), golden.IsWhole("target") ? DataType.Int32 : DataType.Float32);
        var loss = LossGoldens.Build(new LossGolden(golden.Operation, golden.Attributes, golden, prediction, target));
        var gradient = graph.Gradients(loss.Sum(), [prediction])[0];

        using var arena = new ActivationArena(device, poisoned: true);
        using var plan = new Plan(device, graph, [loss, gradient], null, arena);
        golden.Tensor("input").Bytes.CopyTo(plan.Input(prediction, 0));
        golden.Tensor("target").Bytes.CopyTo(plan.Input(target, 0));
        plan.Submit(0);
        plan.Wait(0);
        report.Compare("output", plan.Output(loss, 0), golden.Tensor("output"));
        report.Compare("grad_input", plan.Output(gradient, 0), golden.Tensor("grad_input"));
    }
}
