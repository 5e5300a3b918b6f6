using System;
using System.Linq;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;
using Hebb.Training;

namespace Hebb.Layers
{
    /// <summary>A trained vector for every token.</summary>
    /// <remarks>Input int32 tokens (N, ...). Output (N, ..., outputDim). Weight (inputDim, outputDim). A token outside 0 .. inputDim - 1 gives zeros.</remarks>
    public sealed class Embedding : Layer
    {
        // Uniform between -0.05 and 0.05.
        private static readonly Initializer WeightInitializer = new VarianceScaling(VarianceMode.FanIn, 0.05f * 0.05f / 3f, normal: false);

        private readonly int paddingToken;
        private Parameter? weight;

        /// <summary>Creates the layer.</summary>
        /// <param name="inputDim">Number of tokens, at least 1.</param>
        /// <param name="outputDim">Length of the vectors, at least 1.</param>
        /// <param name="paddingToken">A token whose vector is zeros and not trained; -1 for none.</param>
        /// <param name="name">Name within the model.</param>
        /// <exception cref="ArgumentOutOfRangeException">A number is below 1, or the padding token is none of the tokens.</exception>
        public Embedding(int inputDim, int outputDim, int paddingToken = NoPadding, string? name = null)
            : base(name)
        {
            if (inputDim < 1 || outputDim < 1)
            {
                throw new ArgumentOutOfRangeException(nameof(inputDim), $"Embedding needs at least one token and vectors of at least one number, but got {inputDim} and {outputDim}.");
            }

            if (paddingToken < NoPadding || paddingToken >= inputDim)
            {
                throw new ArgumentOutOfRangeException(nameof(paddingToken), $"The padding token {paddingToken} is none of the tokens 0 to {inputDim - 1}; {NoPadding} means none.");
            }

            InputDim = inputDim;
            OutputDim = outputDim;
            this.paddingToken = paddingToken;
        }

        /// <summary>The padding token that means none.</summary>
        public const int NoPadding = -1;

        /// <inheritdoc/>
        public override string Kind => "embedding";

        /// <inheritdoc/>
        public override DataType InputType => DataType.Int32;

        /// <summary>Number of tokens.</summary>
        public int InputDim { get; }

        /// <summary>Length of the vectors.</summary>
        public int OutputDim { get; }

        /// <summary>The vectors, (inputDim, outputDim); null before the layer is built.</summary>
        public Parameter? Weight => weight;

        /// <inheritdoc/>
        public override LayerConfig Config => new LayerConfig()
            .With(InputDimSetting, InputDim)
            .With(OutputDimSetting, OutputDim)
            .With(PaddingSetting, paddingToken);

        internal const string InputDimSetting = "input_dim";
        internal const string OutputDimSetting = "output_dim";
        internal const string PaddingSetting = "padding_token";

        /// <inheritdoc/>
        public override GraphTensor Call(GraphTensor input) => input.Embedding(input.Graph.Use(weight!), paddingToken);

        /// <inheritdoc/>
        protected override TensorShape OnBuild(TensorShape inputShape, SeededRandom random)
        {
            weight = AddParameter("weight", new TensorShape(InputDim, OutputDim), WeightInitializer, 1, OutputDim, random);
            if (paddingToken != NoPadding)
            {
                weight.Initial.Floats.AsSpan(paddingToken * OutputDim, OutputDim).Clear();
            }

            return new TensorShape(inputShape.Append(OutputDim).ToArray());
        }
    }
}
