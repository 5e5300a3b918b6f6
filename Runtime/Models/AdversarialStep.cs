using System;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Models
{
    /// <summary>
    /// One plan in which two optimizers each take a step, over the generator's and over the discriminator's parameters, both from the same
    /// batch of generated samples. The generator is stepped first: what the discriminator learns from needs only its own weights.
    /// </summary>
    internal sealed class AdversarialStep : IDisposable
    {
        private readonly TrainingStep step;
        private readonly GraphTensor latent;
        private readonly GraphTensor real;
        private readonly GraphTensor wantedScores;
        private readonly GraphTensor realScores;
        private readonly float realTarget;
        private readonly GraphTensor generatorLoss;
        private readonly GraphTensor discriminatorLoss;

        public AdversarialStep(Model generator, Model discriminator, AdversarialOptions options, ParameterSet values)
        {
            var graph = new Graph(training: true);
            latent = graph.Input("latent", generator.InputShapes[0].Prepend(options.BatchSize));
            real = graph.Input("real", discriminator.InputShapes[0].Prepend(options.BatchSize));
            var generated = generator.Call(new[] { latent })[0].Reshape(real.Shape);
            var judgedGenerated = discriminator.Call(new[] { generated })[0];
            var judgedReal = discriminator.Call(new[] { real })[0];
            wantedScores = graph.Input("wanted", judgedGenerated.Shape);
            realScores = graph.Input("labels", judgedReal.Shape);
            realTarget = options.RealTarget;
            generatorLoss = judgedGenerated.SoftmaxCrossEntropy(wantedScores).Mean();
            discriminatorLoss = judgedGenerated.SoftmaxCrossEntropy(Generated(graph, judgedGenerated.Shape)).Mean()
                .Add(judgedReal.SoftmaxCrossEntropy(realScores).Mean())
                .Scale(0.5f);
            var optimizers = new[]
            {
                options.GeneratorOptimizer.Apply(graph, generator.Parameters, generatorLoss),
                options.DiscriminatorOptimizer.Apply(graph, discriminator.Parameters, discriminatorLoss),
            };
            step = new TrainingStep(graph, new[] { generatorLoss, discriminatorLoss }, optimizers, values);
        }

        public int DispatchCount => step.DispatchCount;

        /// <summary>Where the random vectors of a slot's batch are put.</summary>
        public Span<float> Latent(int slot) => step.Floats(latent, slot);

        /// <summary>Where the real samples of a slot's batch are put.</summary>
        public Span<byte> Real(int slot) => step.Input(real, slot);

        /// <summary>Starts a step with what the slot holds.</summary>
        public void Submit(int slot, ulong seed, long run) => step.Submit(slot, seed, run);

        /// <summary>Waits for the slot's step.</summary>
        public (float Generator, float Discriminator) Wait(int slot)
        {
            step.Wait(slot);
            return (step.Output(generatorLoss, slot)[0], step.Output(discriminatorLoss, slot)[0]);
        }

        public void Dispose() => step.Dispose();

        /// <summary>Says what the generated samples of a slot should be taken for, and what the real ones are: classes from 0.</summary>
        public void Label(int slot, ReadOnlySpan<int> wanted, ReadOnlySpan<int> labels)
        {
            Fill(step.Floats(wantedScores, slot), wanted, 1f);
            Fill(step.Floats(realScores, slot), labels, realTarget);
        }

        private static void Fill(Span<float> rows, ReadOnlySpan<int> classes, float real)
        {
            var width = rows.Length / classes.Length;
            rows.Clear();
            for (var row = 0; row < classes.Length; row++)
            {
                rows[row * width] = 1f - real;
                rows[(row * width) + 1 + classes[row]] = real;
            }
        }

        private static GraphTensor Generated(Graph graph, TensorShape shape)
        {
            var rows = new float[shape.Length];
            for (var row = 0; row < shape[0]; row++)
            {
                rows[row * shape[1]] = 1f;
            }

            return graph.Constant(new Tensor(shape, rows), "generated");
        }
    }
}
