using Hebb.Devices;
using Hebb.Tensors;
using Hebb.Training;
using NUnit.Framework;

namespace Hebb.Tests.Training;

/// <summary>Holds every optimizer to its formula, written plainly in double precision, over several steps on every device.</summary>
public sealed class OptimizerTests
{
    private const int Steps = 6;
    private const float Penalty = 0.02f;

    private static readonly int[] Lengths = [15, 67];

    /// <summary>A name, the optimizer, and what it does to one parameter: (p, g, state of three numbers, step) to the new p. The penalty is in g already.</summary>
    private static readonly (string Name, Func<Optimizer> Create, Func<double, double, double[], int, double> Update)[] Rows =
    [
        ("Sgd", () => new Sgd(0.1f), (p, g, _, _) => p - (0.1f * g)),
        ("Sgd with momentum", () => new Sgd(0.1f, 0.9f), (p, g, s, _) => p - (0.1f * (s[0] = (0.9f * s[0]) + g))),
        ("Sgd with dampening", () => new Sgd(0.1f, 0.9f, dampening: 0.3f), (p, g, s, t) => p - (0.1f * (s[0] = (0.9f * s[0]) + ((t == 1 ? 1 : 0.7f) * g)))),
        ("Sgd after Nesterov", () => new Sgd(0.1f, 0.9f, nesterov: true), (p, g, s, _) =>
        {
            s[0] = (0.9f * s[0]) + g;
            return p - (0.1f * (g + (0.9f * s[0])));
        }),
        ("Adam", () => new Adam(0.01f, 0.8f, 0.9f, 1e-6f), (p, g, s, t) => p - (0.01f * Moments(g, s, t) / (Root(s[1], t) + 1e-6f))),
        ("Adam with decoupled decay", () => new AdamW(0.01f, 0.1f, 0.8f, 0.9f, 1e-6f), (p, g, s, t) => p - (0.01f * ((0.1f * p) + (Moments(g, s, t) / (Root(s[1], t) + 1e-6f))))),
        ("AMSGrad", () => new Adam(0.01f, 0.8f, 0.9f, 1e-6f, amsGrad: true), (p, g, s, t) =>
        {
            var mean = Moments(g, s, t);
            s[2] = Math.Max(s[2], s[1]);
            return p - (0.01f * mean / (Root(s[2], t) + 1e-6f));
        }),
        ("NAdam", () => new NAdam(0.01f, 0.8f, 0.9f, 1e-6f, 0.1f), (p, g, s, t) =>
        {
            double Momentum(int step) => 0.8f * (1 - (0.5 * Math.Pow(0.96, step * 0.1f)));
            Moments(g, s, t);
            var product = Enumerable.Range(1, t).Aggregate(1.0, (all, step) => all * Momentum(step));
            var change = ((1 - Momentum(t)) * g / (1 - product)) + (Momentum(t + 1) * s[0] / (1 - (product * Momentum(t + 1))));
            return p - (0.01f * change / (Root(s[1], t) + 1e-6f));
        }),
        ("RAdam", () => new RAdam(0.01f, 0.8f, 0.9f, 1e-6f), (p, g, s, t) =>
        {
            var mean = Moments(g, s, t);
            var limit = (2 / (1 - (double)0.9f)) - 1;
            var length = limit - (2 * t * Math.Pow(0.9f, t) / (1 - Math.Pow(0.9f, t)));
            var rectification = Math.Sqrt((length - 4) * (length - 2) * limit / ((limit - 4) * (limit - 2) * length));
            return p - (0.01f * mean * (length > 5 ? rectification * Math.Sqrt(1 - Math.Pow(0.9f, t)) / (Math.Sqrt(s[1]) + 1e-6f) : 1));
        }),
        ("Adamax", () => new Adamax(0.01f, 0.8f, 0.9f, 1e-6f), (p, g, s, t) =>
        {
            s[0] = (0.8f * s[0]) + ((1 - 0.8f) * g);
            s[1] = Math.Max(0.9f * s[1], Math.Abs(g) + 1e-6f);
            return p - (0.01f / (1 - Math.Pow(0.8f, t)) * s[0] / s[1]);
        }),
        ("RmsProp with momentum", () => new RmsProp(0.01f, 0.9f, 1e-6f, 0.5f), (p, g, s, _) =>
        {
            s[0] = (0.9f * s[0]) + ((1 - 0.9f) * g * g);
            s[1] = (0.5f * s[1]) + (g / (Math.Sqrt(s[0]) + 1e-6f));
            return p - (0.01f * s[1]);
        }),
        ("RmsProp, centered", () => new RmsProp(0.01f, 0.9f, 1e-3f, 0.5f, centered: true), (p, g, s, _) =>
        {
            s[0] = (0.9f * s[0]) + ((1 - 0.9f) * g * g);
            s[2] = (0.9f * s[2]) + ((1 - 0.9f) * g);
            s[1] = (0.5f * s[1]) + (g / (Math.Sqrt(s[0] - (s[2] * s[2])) + 1e-3f));
            return p - (0.01f * s[1]);
        }),
        ("Adagrad", () => new Adagrad(0.1f, 1e-6f, 0.3f, 0.2f), (p, g, s, t) =>
        {
            s[0] += g * g;
            return p - (0.1f / (1 + ((t - 1) * 0.2f)) * g / (Math.Sqrt(s[0] + 0.3f) + 1e-6f));
        }),
        ("Adadelta", () => new Adadelta(0.5f, 0.8f, 1e-4f), (p, g, s, _) =>
        {
            s[0] = (0.8f * s[0]) + ((1 - 0.8f) * g * g);
            var change = Math.Sqrt(s[1] + 1e-4f) / Math.Sqrt(s[0] + 1e-4f) * g;
            s[1] = (0.8f * s[1]) + ((1 - 0.8f) * change * change);
            return p - (0.5f * change);
        }),
    ];

    public static IEnumerable<string> Names => Rows.Select(row => row.Name);

    [Test]
    public void An_optimizer_follows_its_formula([ValueSource(nameof(Names))] string name, [ValueSource(typeof(TestDevices), nameof(TestDevices.All))] DeviceKind kind)
    {
        var row = Rows.First(candidate => candidate.Name == name);
        var random = new SeededRandom(5);
        var start = Lengths.Select(length => Numbers(length, random)).ToArray();
        var optimizer = row.Create();
        optimizer.Penalty = Penalty;
        using var run = new GivenGradients(TestDevices.Get(kind), optimizer, start);
        var exact = start.Select(numbers => numbers.Select(number => (double)number).ToArray()).ToArray();
        var state = start.Select(numbers => numbers.Select(_ => new double[3]).ToArray()).ToArray();
        for (var step = 1; step <= Steps; step++)
        {
            var gradients = Lengths.Select(length => Numbers(length, random)).ToArray();
            run.Step(gradients);
            for (var parameter = 0; parameter < start.Length; parameter++)
            {
                for (var index = 0; index < start[parameter].Length; index++)
                {
                    var p = exact[parameter][index];
                    exact[parameter][index] = row.Update(p, gradients[parameter][index] + (Penalty * p), state[parameter][index], step);
                }

                Assert.That(run.Values(parameter), Is.EqualTo(exact[parameter].Select(value => (float)value)).Within(3e-6), $"parameter {parameter} after step {step}");
            }
        }

        Assert.That(run.StepsTaken, Is.EqualTo(Steps));
    }

    [Test]
    public void The_names_of_all_optimizers_make_one_with_that_name() => Assert.Multiple(() =>
    {
        foreach (var name in new[] { "adadelta", "adagrad", "adam", "adamax", "adamw", "nadam", "radam", "rmsprop", "sgd" })
        {
            Assert.That(((Optimizer)name).Name, Is.EqualTo(name));
        }
    });

    [Test]
    public void Gradients_are_kept_within_a_value([ValueSource(typeof(TestDevices), nameof(TestDevices.All))] DeviceKind kind)
    {
        using var run = new GivenGradients(TestDevices.Get(kind), new Sgd(1f) { ClipValue = 0.5f }, new float[5]);

        run.Step([-2f, -0.5f, 0.1f, 0.5f, 7f]);

        Assert.That(run.Values(0), Is.EqualTo(new[] { 0.5f, 0.5f, -0.1f, -0.5f, -0.5f }).Within(1e-7));
    }

    [TestCase(1f)]
    [TestCase(1e9f)]
    public void The_norm_of_all_gradients_together_is_limited_and_told(float limit)
    {
        foreach (var kind in TestDevices.All)
        {
            var random = new SeededRandom(9);
            var gradients = new[] { Numbers(3, random), Numbers(9001, random), Numbers(64, random) };
            using var run = new GivenGradients(TestDevices.Get(kind), new Sgd(1f) { ClipNorm = limit }, [.. gradients.Select(numbers => new float[numbers.Length])]);

            run.Step(gradients);

            var norm = Math.Sqrt(gradients.SelectMany(numbers => numbers).Sum(number => (double)number * number));
            var factor = Math.Min(1, limit / (norm + 1e-6));
            Assert.That(run.GradientNorm, Is.EqualTo(norm).Within(0.001).Percent, kind.ToString());
            for (var index = 0; index < gradients.Length; index++)
            {
                Assert.That(run.Values(index), Is.EqualTo(gradients[index].Select(number => (float)(-number * factor))).Within(1e-6), kind.ToString());
            }
        }
    }

    [Test]
    public void A_snapshot_brings_back_moments_and_step_counts_so_that_the_run_goes_on_bit_by_bit([ValueSource(typeof(TestDevices), nameof(TestDevices.All))] DeviceKind kind)
    {
        var random = new SeededRandom(5);
        var gradients = Enumerable.Range(0, 6).Select(_ => Numbers(67, random)).ToArray();
        using var run = new GivenGradients(TestDevices.Get(kind), new Adam { Schedule = new ExponentialDecay(0.1f, 0.5f) }, Numbers(67, random));
        run.Step(gradients[0]);
        run.Step(gradients[1]);
        var snapshot = run.Set.TakeSnapshot();
        run.Step(gradients[2]);
        run.Step(gradients[3]);
        var straight = run.Values(0);

        run.Step(gradients[4]);
        run.Set.Restore(snapshot);
        run.Step(gradients[2]);
        run.Step(gradients[3]);

        Assert.That(run.Values(0), Is.EqualTo(straight));
        Assert.That(run.StepsTaken, Is.EqualTo(4));
    }

    [Test]
    public void Settings_out_of_range_are_refused() => Assert.Multiple(() =>
    {
        Assert.That(() => new Adam(beta1: 1f), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("beta1"));
        Assert.That(() => new Sgd(momentum: -0.1f), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("momentum"));
        Assert.That(() => new AdamW(weightDecay: -1f), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("decay"));
        Assert.That(() => new Sgd { ClipNorm = 0f }, Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("norm"));
        Assert.That(() => new Sgd { Penalty = -1f }, Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("penalty"));
    });

    private static double Moments(double g, double[] s, int t)
    {
        s[0] = (0.8f * s[0]) + ((1 - 0.8f) * g);
        s[1] = (0.9f * s[1]) + ((1 - 0.9f) * g * g);
        return s[0] / (1 - Math.Pow(0.8f, t));
    }

    private static double Root(double second, int t) => Math.Sqrt(second / (1 - Math.Pow(0.9f, t)));

    private static float[] Numbers(int count, SeededRandom random) => [.. Enumerable.Range(0, count).Select(_ => random.Uniform(-1f, 1f))];
}
