using System;
using System.Linq;
using System.Runtime.InteropServices;
using Hebb.Devices;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;
using Hebb.Training;

namespace Hebb.Models
{
    /// <summary>
    /// One plan in which two optimizers each take a step, over the generator's and over the discriminator's parameters, both from the same
    /// batch of generated samples. The generator is stepped first: what the discriminator learns from needs only its own weights.
    /// </summary>
    internal sealed class AdversarialStep : IDisposable
    {
        private readonly ActivationArena arena;
        private readonly Plan plan;
        private readonly GraphTensor latent;
        private readonly GraphTensor real;
        private readonly GraphTensor generatorLoss;
        private readonly GraphTensor discriminatorLoss;
        private readonly GraphTensor? randomState;
        private readonly OptimizerStep[] optimizers;
        private readonly ParameterSet values;

        public AdversarialStep(Device device, Model generator, Model discriminator, AdversarialOptions options, ParameterSet values)
        {
            this.values = values;
            var graph = new Graph(training: true);
            latent = graph.Input("latent", generator.InputShapes[0].Prepend(options.BatchSize));
            real = graph.Input("real", discriminator.InputShapes[0].Prepend(options.BatchSize));
            var generated = generator.Call(new[] { latent })[0].Reshape(real.Shape);
            var judgedGenerated = discriminator.Call(new[] { generated })[0];
            var judgedReal = discriminator.Call(new[] { real })[0];
            generatorLoss = CrossEntropy(judgedGenerated, 1f);
            discriminatorLoss = CrossEntropy(judgedGenerated, 0f).Add(CrossEntropy(judgedReal, options.RealTarget)).Scale(0.5f);
            optimizers = new[]
            {
                options.GeneratorOptimizer.Apply(graph, generator.Parameters, generatorLoss),
                options.DiscriminatorOptimizer.Apply(graph, discriminator.Parameters, discriminatorLoss),
            };
            randomState = graph.RandomStateInput;
            arena = new ActivationArena(device);
            plan = new Plan(device, graph, new[] { generatorLoss, discriminatorLoss }, values, arena);
        }

        public int DispatchCount => plan.Dispatches.Count;

        /// <summary>Where the random vectors of a slot's batch are put.</summary>
        public Span<float> Latent(int slot) => MemoryMarshal.Cast<byte, float>(plan.Input(latent, slot));

        /// <summary>Where the real samples of a slot's batch are put.</summary>
        public Span<byte> Real(int slot) => plan.Input(real, slot);

        /// <summary>Starts a step with what the slot holds.</summary>
        public void Submit(int slot, ulong seed, long step)
        {
            foreach (var optimizer in optimizers)
            {
                optimizer.Prepare(plan, slot, values);
            }

            if (randomState is { })
            {
                RandomState.Write(MemoryMarshal.Cast<byte, int>(plan.Input(randomState, slot)), seed, step);
            }

            plan.Submit(slot);
        }

        /// <summary>Waits for the slot's step.</summary>
        public (float Generator, float Discriminator) Wait(int slot)
        {
            plan.Wait(slot);
            return (plan.Output(generatorLoss, slot)[0], plan.Output(discriminatorLoss, slot)[0]);
        }

        public void Dispose()
        {
            plan.Dispose();
            arena.Dispose();
        }

        /// <summary>The mean cross-entropy of two classes, generated and real, when real has the given probability.</summary>
        private static GraphTensor CrossEntropy(GraphTensor scores, float real)
        {
            var rows = Enumerable.Repeat(new[] { 1f - real, real }, scores.Shape[0]).SelectMany(row => row).ToArray();
            return scores.SoftmaxCrossEntropy(scores.Graph.Constant(new Tensor(scores.Shape, rows), "target")).Mean();
        }
    }
}
