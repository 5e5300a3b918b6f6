using Hebb.Agents;
using Hebb.Devices;
using Hebb.Tensors;
using NUnit.Framework;

namespace Hebb.Tests.Agents;

public sealed class ActorCriticTests
{
    private static readonly BehaviorSpec Spec = new([new ObservationSpec("sensor", new TensorShape(5))], new ActionSpec(2, 3));

    private static Device Cpu => TestDevices.Get(DeviceKind.Cpu);

    [Test]
    public void Weights_start_orthogonal_with_the_gain_of_their_place_and_biases_at_zero()
    {
        using var networks = new ActorCritic(Spec, new PpoSettings { HiddenUnits = 7 }, Cpu);
        var gains = new Dictionary<string, double> { ["hidden_1"] = Math.Sqrt(2), ["hidden_2"] = Math.Sqrt(2), ["answer"] = 0.01, ["value"] = 1 };
        foreach (var parameter in networks.Parameters)
        {
            if (parameter.Shape.Rank == 1)
            {
                Assert.That(parameter.Initial.Floats, Has.All.Zero, parameter.Name);
                continue;
            }

            var gain = gains.Single(pair => parameter.Name.Contains(pair.Key)).Value;
            var (rows, columns) = (parameter.Shape[0], parameter.Shape[1]);
            for (var a = 0; a < Math.Min(rows, columns); a++)
            {
                for (var b = 0; b <= a; b++)
                {
                    Assert.That(Dot(parameter.Initial, a, b), Is.EqualTo(a == b ? gain * gain : 0).Within(1e-5 * gain * gain), $"{parameter.Name} {a} {b}");
                }
            }
        }

        static double Dot(Tensor matrix, int a, int b)
        {
            var (rows, columns) = (matrix.Shape[0], matrix.Shape[1]);
            return rows <= columns
                ? Enumerable.Range(0, columns).Sum(index => (double)matrix[a, index] * matrix[b, index])
                : Enumerable.Range(0, rows).Sum(index => (double)matrix[index, a] * matrix[index, b]);
        }
    }

    [Test]
    public void The_learning_rate_falls_in_a_line_and_never_to_nothing()
    {
        var settings = new PpoSettings { BufferSize = 10, BatchSize = 5, Epochs = 1, HiddenUnits = 4, LearningRate = 0.01f, LearningRateDecisions = 40 };
        using var trainer = new PpoTrainer(Spec, settings, Cpu);
        var slot = trainer.Join();
        var rates = new List<float>();
        while (rates.Count < 6)
        {
            slot.RequestDecision(0f);
            if (trainer.IsUpdateDue)
            {
                trainer.Update(TimeSpan.MaxValue);
                rates.Add(trainer.Statistics.LearningRate);
            }

            trainer.Decide();
        }

        Assert.That(rates, Is.EqualTo(new[] { 0.01f, 0.0075f, 0.005f, 0.0025f, 1e-5f, 1e-5f }).Within(1e-7f));
    }

    [Test]
    public void Adam_divides_with_the_epsilon_of_the_settings_and_limits_the_norm_of_all_gradients_together()
    {
        var adam = PpoStep.CreateOptimizer(new PpoSettings());

        Assert.That((adam.Epsilon, adam.ClipNorm), Is.EqualTo((1e-5f, (float?)0.5f)));
    }

    [Test]
    public void Rewards_keep_their_sign_and_stay_within_ten_deviations_of_the_return()
    {
        var scaler = new RewardScaler(0.9f);
        var discounted = 0.0;
        for (var step = 0; step < 1000; step++)
        {
            scaler.Scale(step % 2 == 0 ? 1000f : -900f, ref discounted);
        }

        Assert.That(scaler.Scale(500f, ref discounted), Is.InRange(0.1f, 3f));
        Assert.That(scaler.Scale(-500f, ref discounted), Is.InRange(-3f, -0.1f));
        Assert.That(scaler.Scale(1e6f, ref discounted), Is.InRange(1f, 10f));
    }
}
