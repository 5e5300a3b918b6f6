using Hebb.Graphs;
using Hebb.Layers;
using Hebb.Tensors;

namespace Hebb.Editor.Verify;

/// <summary>
/// One operation of a golden on its way into a graph: its settings, and which tensors of the file its parameters, states, further
/// inputs and further outputs are.
/// </summary>
internal sealed class LayerGolden(string operation, GoldenAttributes attributes, GoldenFile file, string prefix)
{
    private readonly List<GoldenParameter> parameters = [];
    private readonly List<(StateVariable State, string Name)> states = [];
    private readonly List<(GraphTensor Tensor, string Name)> inputs = [];
    private readonly List<(GraphTensor Tensor, string Name)> outputs = [];

    public string Operation => operation;

    public GoldenAttributes Attributes => attributes;

    public IReadOnlyList<GoldenParameter> Parameters => parameters;

    public IReadOnlyList<(StateVariable State, string Name)> States => states;

    /// <summary>The inputs beside the first, by their names in the file.</summary>
    public IReadOnlyList<(GraphTensor Tensor, string Name)> Inputs => inputs;

    /// <summary>The outputs beside the first, by their names in the file.</summary>
    public IReadOnlyList<(GraphTensor Tensor, string Name)> Outputs => outputs;

    /// <summary>Builds a layer for the shape of <paramref name="input"/>.</summary>
    public T Create<T>(T layer, GraphTensor input)
        where T : Layer
    {
        layer.Build(input.Shape.DropFirst(), operation, new SeededRandom(0));
        return layer;
    }

    /// <summary>The file's parameter <paramref name="name"/> as a parameter of its own, for an operation that is no layer.</summary>
    public Parameter CreateParameter(string name)
    {
        var parameter = new Parameter(name, file.Tensor(prefix + name));
        parameters.Add(new GoldenParameter(parameter, name, IsTransposed: false));
        return parameter;
    }

    /// <summary>Gives a layer's parameter the values that the file calls <paramref name="name"/>, and holds its gradient to the file's.</summary>
    public void Bind(Parameter? parameter, string name, bool isTransposed = false)
    {
        if (parameter is null)
        {
            return;
        }

        var bound = new GoldenParameter(parameter, name, isTransposed);
        parameter.Initial = bound.FromFile(file.Tensor(prefix + name)).Reshape(parameter.Shape);
        parameters.Add(bound);
    }

    /// <summary>Starts a state with the file's values, and holds it to the file's values after the run.</summary>
    public void Bind(StateVariable? state, string name)
    {
        const string Before = "buffer_before.";
        if (state is { } && file.Has(Before + name))
        {
            state.Initial = file.Tensor(Before + name).Reshape(state.Shape);
            states.Add((state, name));
        }
    }

    /// <summary>A further input; null where the file has none.</summary>
    public GraphTensor? Input(Graph graph, string name)
    {
        if (!file.Has(name))
        {
            return null;
        }

        var tensor = graph.Input(name, file.Shape(name));
        inputs.Add((tensor, name));
        return tensor;
    }

    /// <summary>Holds a further output to the file's.</summary>
    public void Output(GraphTensor tensor, string name) => outputs.Add((tensor, name));
}
