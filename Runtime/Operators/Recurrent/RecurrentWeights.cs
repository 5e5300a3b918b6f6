using Hebb.Graphs;

namespace Hebb.Operators
{
    /// <summary>The parameters of a recurrent operator in PyTorch's layout; G is the number of its gates (LSTM 4, GRU 3, plain 1), their rows one gate after another.</summary>
    public sealed class RecurrentWeights
    {
        /// <summary>Joins the four tensors.</summary>
        public RecurrentWeights(GraphTensor input, GraphTensor recurrent, GraphTensor inputBias, GraphTensor recurrentBias)
        {
            Input = input;
            Recurrent = recurrent;
            InputBias = inputBias;
            RecurrentBias = recurrentBias;
        }

        /// <summary>What the input is multiplied by, (G * H, F).</summary>
        public GraphTensor Input { get; }

        /// <summary>What the hidden state is multiplied by, (G * H, H).</summary>
        public GraphTensor Recurrent { get; }

        /// <summary>Added to the input's product, (G * H).</summary>
        public GraphTensor InputBias { get; }

        /// <summary>Added to the hidden state's product, (G * H).</summary>
        public GraphTensor RecurrentBias { get; }
    }
}
