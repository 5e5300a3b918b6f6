using System;
using System.Linq;
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
            generatorLoss = CrossEntropy(judgedGenerated, 1f);
            discriminatorLoss = CrossEntropy(judgedGenerated, 0f).Add(CrossEntropy(judgedReal, options.RealTarget)).Scale(0.5f);
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

        /// <summary>The mean cross-entropy of two classes, generated and real, when real has the given probability.</summary>
        private static GraphTensor CrossEntropy(GraphTensor scores, float real)
        {
            var rows = Enumerable.Repeat(new[] { 1f - real, real }, scores.Shape[0]).SelectMany(row => row).ToArray();
            return scores.SoftmaxCrossEntropy(scores.Graph.Constant(new Tensor(scores.Shape, rows), "target")).Mean();
        }
    }
}
