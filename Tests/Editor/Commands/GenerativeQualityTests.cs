using NUnit.Framework;

namespace Hebb.Tests.Editor.Commands;

/// <summary>What the recipes that draw and write promise on real data, on the device that is chosen by itself.</summary>
[Category("Deep")]
internal sealed class GenerativeQualityTests
{
    [Test]
    public async Task An_autoencoder_of_32_numbers_beats_as_many_principal_components()
    {
        var result = await TrainAsync("autoencoder", SharedData.Find("mnist"));

        Assert.That(Real(result, "test_mse"), Is.LessThanOrEqualTo(0.010));
        Assert.That(Real(result, "test_mse"), Is.LessThan(Real(result, "pca_mse")));
        Assert.That(Real(result, "pca_mse"), Is.EqualTo(0.0168).Within(0.0002));
    }

    [Test]
    public async Task Shakespeare_is_foretold_to_within_1_75_nats_per_character()
    {
        var result = await TrainAsync("text", Path.Combine(SharedData.Find("tinyshakespeare"), "input.txt"));

        Assert.That(Real(result, "test_loss"), Is.LessThanOrEqualTo(1.75));
    }

    [Test]
    public async Task A_generator_draws_all_digits_clearly_and_copies_none()
    {
        var result = await TrainAsync("gan", SharedData.Find("mnist"));

        Assert.That(Real(result, "judge_accuracy"), Is.GreaterThan(0.97));
        Assert.That(Real(result, "sure_share"), Is.GreaterThanOrEqualTo(0.75));
        Assert.That(Real(result, "smallest_class_share"), Is.GreaterThanOrEqualTo(0.03));
        Assert.That(Real(result, "nearest_distance"), Is.GreaterThanOrEqualTo(Real(result, "held_out_distance")));
    }

    private static async Task<CliResult> TrainAsync(string recipe, string data)
    {
        using var folder = new TemporaryFolder();
        return await Cli.RunAsync("train", recipe, "--data", data, "--out", Path.Combine(folder.Path, "model.hebb"), "--json");
    }

    private static double Real(CliResult result, string name) => result.LastLine.GetProperty(name).GetDouble();
}
