using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Editor.Verify;

/// <summary>LSTM, GRU and RNN of PyTorch: one or more layers in one or both directions, and the step that stands for their last output.</summary>
internal sealed class RecurrentGoldens : ILayerGoldens
{
    private const string LastStep = "LastStep";

    public IReadOnlyCollection<string> Operations { get; } = ["LSTM", "GRU", "RNN", LastStep];

    public GraphTensor Build(LayerGolden golden, GraphTensor input)
    {
        if (golden.Operation == LastStep)
        {
            return input.Select(-1);
        }

        var attributes = golden.Attributes;
        attributes.Expect("proj_size", "0");
        attributes.Expect("batch_first", "false");
        var directions = attributes.Bool("bidirectional", false) ? 2 : 1;
        var hidden = golden.Input(input.Graph, "h0");
        var cell = golden.Operation == "LSTM" ? golden.Input(input.Graph, "c0") : null;
        var hiddenStates = new List<GraphTensor>();
        var cellStates = new List<GraphTensor>();
        var sequence = input;
        for (var layer = 0; layer < attributes.Int("num_layers", 1); layer++)
        {
            var outputs = new List<GraphTensor>();
            for (var direction = 0; direction < directions; direction++)
            {
                var index = (layer * directions) + direction;
                var weights = Weights(golden, input.Graph, $"_l{layer}{(direction == 0 ? string.Empty : "_reverse")}");
                var states = Run(golden, sequence, weights, hidden?.Select(index), cell?.Select(index), direction == 1);
                outputs.Add(states[0]);
                hiddenStates.Add(states[1].Reshape(states[1].Shape.Prepend(1)));
                cellStates.AddRange(states.Skip(2).Select(state => state.Reshape(state.Shape.Prepend(1))));
            }

            sequence = outputs.Concatenate(-1);
        }

        if (hidden is not null)
        {
            golden.Output(hiddenStates.Concatenate(0), "hn");
        }

        if (cell is not null)
        {
            golden.Output(cellStates.Concatenate(0), "cn");
        }

        return sequence;
    }

    private static GraphTensor[] Run(LayerGolden golden, GraphTensor x, RecurrentWeights weights, GraphTensor? hidden, GraphTensor? cell, bool reverse)
    {
        if (golden.Operation == "LSTM")
        {
            var lstm = x.Lstm(weights, hidden, cell, reverse);
            return [lstm.Output, lstm.Hidden, lstm.Cell];
        }

        var (output, last) = golden.Operation == "GRU"
            ? x.Gru(weights, hidden, reverse)
            : x.SimpleRnn(weights, hidden, golden.Attributes.Text("nonlinearity", "tanh") == "relu", reverse);
        return [output, last];
    }

    private static RecurrentWeights Weights(LayerGolden golden, Graph graph, string suffix)
    {
        var input = graph.Use(golden.CreateParameter("weight_ih" + suffix));
        var recurrent = graph.Use(golden.CreateParameter("weight_hh" + suffix));
        GraphTensor Bias(string name) => golden.Attributes.Bool("bias", true)
            ? graph.Use(golden.CreateParameter(name + suffix))
            : graph.Constant(0f, new TensorShape(input.Shape[0]));

        return new RecurrentWeights(input, recurrent, Bias("bias_ih"), Bias("bias_hh"));
    }
}
