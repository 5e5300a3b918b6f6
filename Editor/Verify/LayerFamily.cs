using Hebb.Devices;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Editor.Verify;

/// <summary>
/// Single layers: the outputs, and the gradients of sum(output * grad_output), with further outputs added alike, with respect to inputs
/// and parameters; and the states afterwards.
/// </summary>
internal sealed class LayerFamily : IGoldenFamily
{
    private const string Gradient = "grad_";

    public bool Knows(GoldenFile golden) => golden.Has("input") && golden.Has("output") && LayerCatalogue.Knows(golden.Operation);

    public void Run(GoldenFile golden, Device device, GoldenReport report)
    {
        var graph = new Graph(golden.Attributes.Text("mode", "eval") == "train");
        var layer = new LayerGolden(golden.Operation, golden.Attributes, golden, "param.");
        var input = graph.Input("input", golden.Shape("input"), golden.IsWhole("input") ? DataType.Int32 : DataType.Float32);
        var output = LayerCatalogue.Find(golden.Operation).Build(layer, input);

        var inputs = layer.Inputs.Prepend((Tensor: input, Name: "input")).ToList();
        var outputs = layer.Outputs.Prepend((Tensor: output, Name: "output")).ToList();
        var variables = inputs.Where(pair => golden.Has(Gradient + pair.Name)).ToList();
        var upstreams = outputs.Where(pair => golden.Has(Gradient + pair.Name)).ToList();
        var gradients = upstreams.Count == 0 ? [] : graph.Gradients(
            upstreams.Select(pair => pair.Tensor.Multiply(graph.Constant(golden.Tensor(Gradient + pair.Name).Reshape(pair.Tensor.Shape))).Sum()).Aggregate((sum, term) => sum.Add(term)),
            [.. variables.Select(pair => pair.Tensor), .. layer.Parameters.Select(bound => graph.Use(bound.Parameter))]);

        using var parameters = new ParameterSet(device, [.. layer.Parameters.Select(bound => bound.Parameter)], [.. layer.States.Select(pair => pair.State)]);
        using var arena = new ActivationArena(device, poisoned: true);
        using var plan = new Plan(device, graph, [.. outputs.Select(pair => pair.Tensor), .. gradients], parameters, arena);
        foreach (var (tensor, name) in inputs)
        {
            golden.Tensor(name).Bytes.CopyTo(plan.Input(tensor, 0));
        }

        plan.Submit(0);
        plan.Wait(0);
        foreach (var (tensor, name) in outputs)
        {
            report.Compare(name, plan.Output(tensor, 0), golden.Tensor(name));
        }

        for (var index = 0; index < gradients.Count; index++)
        {
            if (index < variables.Count)
            {
                var name = Gradient + variables[index].Name;
                report.Compare(name, plan.Output(gradients[index], 0), golden.Tensor(name));
            }
            else
            {
                var bound = layer.Parameters[index - variables.Count];
                var values = new Tensor(bound.Parameter.Shape, plan.Output(gradients[index], 0).ToArray());
                report.Compare("grad." + bound.Name, bound.ToFile(values).Floats, golden.Tensor("grad." + bound.Name));
            }
        }

        foreach (var (state, name) in layer.States)
        {
            report.Compare("buffer_after." + name, parameters.Read(state).Floats, golden.Tensor("buffer_after." + name));
        }
    }
}
