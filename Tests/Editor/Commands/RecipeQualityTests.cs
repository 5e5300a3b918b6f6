using NUnit.Framework;

namespace Hebb.Tests.Editor.Commands;

/// <summary>What the recipes promise on real data, on the device that is chosen by itself. The test images are read once, at the end.</summary>
[Category("Deep")]
internal sealed class RecipeQualityTests
{
    [TestCase("cnn", "mnist", 0.990)]
    [TestCase("cnn", "fashion-mnist", 0.91)]
    [TestCase("cnn", "cifar10", 0.60)]
    [TestCase("images", "sign-language-digits", 0.90)]
    [TestCase("sequence", "mnist", 0.97)]
    public async Task A_recipe_reaches_what_its_sample_promises(string recipe, string data, double accuracy)
    {
        using var folder = new TemporaryFolder();
        var result = await Cli.RunAsync("train", recipe, "--data", SharedData.Find(data), "--out", Path.Combine(folder.Path, "model.hebb"), "--json");

        Assert.That(result.LastLine.GetProperty("test_accuracy").GetDouble(), Is.GreaterThanOrEqualTo(accuracy), result.Error);
    }
}
