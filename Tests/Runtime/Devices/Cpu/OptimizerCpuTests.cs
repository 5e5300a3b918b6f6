using Hebb.Kernels;
using NUnit.Framework;

namespace Hebb.Tests.Devices.Cpu;

public sealed class OptimizerCpuTests
{
    private static readonly int[] Lengths = [1, 7, 8, 65, 4099];

    [Test]
    public void Adam_follows_its_paper_for_several_steps([ValueSource(nameof(Lengths))] int length, [Values(0f, 0.01f)] float weightDecay)
    {
        const double Beta1 = 0.9f, Beta2 = 0.999f, Epsilon = 1e-8f, Rate = 0.01f, Scale = 0.5f;
        var parameter = Sample.Floats(length);
        var first = new float[length];
        var second = new float[length];
        var exact = parameter.Select(value => (double)value).ToArray();
        var m = new double[length];
        var v = new double[length];
        for (var step = 1; step <= 4; step++)
        {
            var gradient = Sample.Floats(length, seed: 10 + step);
            float[] state = [(float)Rate, (float)(1 - Math.Pow(Beta1, step)), (float)(1 - Math.Pow(Beta2, step)), 0];
            float[] scale = [(float)Scale];
            KernelGauntlet.Run(
                ranges => new AdamKernel
                {
                    Parameter = ranges[0],
                    Gradient = ranges[1],
                    First = ranges[2],
                    Second = ranges[3],
                    State = ranges[4],
                    Scale = ranges[5],
                    Count = length,
                    Beta1 = (float)Beta1,
                    Beta2 = (float)Beta2,
                    Epsilon = (float)Epsilon,
                    WeightDecay = weightDecay,
                }.ToDispatch(),
                parameter,
                gradient,
                first,
                second,
                state,
                scale);
            for (var index = 0; index < length; index++)
            {
                var g = gradient[index] * Scale;
                m[index] = (Beta1 * m[index]) + ((1 - Beta1) * g);
                v[index] = (Beta2 * v[index]) + ((1 - Beta2) * g * g);
                var change = m[index] / state[1] / (Math.Sqrt(v[index] / state[2]) + Epsilon);
                exact[index] -= Rate * (change + (weightDecay * exact[index]));
            }
        }

        Sample.AssertClose(first, index => m[index], relative: 1e-5);
        Sample.AssertClose(second, index => v[index], relative: 1e-4);
        Sample.AssertClose(parameter, index => exact[index], absolute: 2e-6);
    }

    [Test]
    public void Sgd_follows_momentum_and_Nesterov(
        [ValueSource(nameof(Lengths))] int length,
        [Values(0f, 0.9f)] float momentum,
        [Values(0f, 0.01f)] float penalty,
        [Values] bool nesterov)
    {
        const double Rate = 0.1f, Scale = 0.5f;
        var parameter = Sample.Floats(length);
        var velocity = new float[length];
        var exact = parameter.Select(value => (double)value).ToArray();
        var u = new double[length];
        for (var step = 0; step < 3; step++)
        {
            var gradient = Sample.Floats(length, seed: 10 + step);
            float[] state = [(float)Rate, 1, 0, 0];
            float[] scale = [(float)Scale];
            KernelGauntlet.Run(
                ranges => new SgdKernel
                {
                    Parameter = ranges[0],
                    Gradient = ranges[1],
                    Velocity = ranges[2],
                    State = ranges[3],
                    Scale = ranges[4],
                    Count = length,
                    Momentum = momentum,
                    Penalty = penalty,
                    Nesterov = nesterov ? 1 : 0,
                }.ToDispatch(),
                parameter,
                gradient,
                velocity,
                state,
                scale);
            for (var index = 0; index < length; index++)
            {
                var g = (gradient[index] * Scale) + (penalty * exact[index]);
                u[index] = (momentum * u[index]) + g;
                exact[index] -= Rate * (nesterov ? g + (momentum * u[index]) : u[index]);
            }
        }

        Sample.AssertClose(velocity, index => u[index], absolute: 1e-6);
        Sample.AssertClose(parameter, index => exact[index], absolute: 1e-6);
    }

    [Test]
    public void Moments_that_have_faded_become_zero_instead_of_denormal()
    {
        float[] faded = [1e-30f, -1e-30f, 1e-36f, 1e-29f, -1e-29f];
        var first = (float[])faded.Clone();
        var second = faded.Select(Math.Abs).ToArray();
        KernelGauntlet.Run(
            ranges => new AdamKernel
            {
                Parameter = ranges[0],
                Gradient = ranges[1],
                First = ranges[2],
                Second = ranges[3],
                State = ranges[4],
                Scale = ranges[5],
                Count = faded.Length,
                Beta1 = 0.9f,
                Beta2 = 0.9f,
                Epsilon = 1e-8f,
            }.ToDispatch(),
            new float[faded.Length],
            new float[faded.Length],
            first,
            second,
            new[] { 0.1f, 1, 1, 0 },
            new[] { 1f });
        Assert.That(first, Is.EqualTo(new[] { 0, 0, 0, 0.9f * 1e-29f, 0.9f * -1e-29f }));
        Assert.That(second, Is.EqualTo(new[] { 0, 0, 0, 0.9f * 1e-29f, 0.9f * 1e-29f }));

        var velocity = (float[])faded.Clone();
        KernelGauntlet.Run(
            ranges => new SgdKernel
            {
                Parameter = ranges[0],
                Gradient = ranges[1],
                Velocity = ranges[2],
                State = ranges[3],
                Scale = ranges[4],
                Count = faded.Length,
                Momentum = 0.9f,
            }.ToDispatch(),
            new float[faded.Length],
            new float[faded.Length],
            velocity,
            new[] { 0.1f, 1, 0, 0 },
            new[] { 1f });
        Assert.That(velocity, Is.EqualTo(first));
    }
}
