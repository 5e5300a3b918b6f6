using Hebb.Editor.CommandLine;
using NUnit.Framework;

namespace Hebb.Tests.Editor.CommandLine;

internal sealed class UsageTests
{
    [TestCase("--epochs", "0", "--epochs was given '0', but a whole number of at least 1 is expected.")]
    [TestCase("--epochs", "2.5", "--epochs was given '2.5', but a whole number of at least 1 is expected.")]
    [TestCase("--batch", "0", "--batch was given '0', but a whole number of at least 1 is expected.")]
    [TestCase("--batch", "many", "--batch was given 'many', but a whole number of at least 1 is expected.")]
    [TestCase("--learning-rate", "NaN", "--learning-rate was given 'NaN', but a number above 0 is expected.")]
    [TestCase("--learning-rate", "-0.1", "--learning-rate was given '-0.1', but a number above 0 is expected.")]
    [TestCase("--learning-rate", "1e99", "--learning-rate was given '1e99', but a number above 0 is expected.")]
    [TestCase("--stop-loss", "Infinity", "--stop-loss was given 'Infinity', but a number above 0 is expected.")]
    [TestCase("--patience", "0", "--patience was given '0', but a whole number of at least 1 is expected.")]
    [TestCase("--limit", "-5", "--limit was given '-5', but a whole number of at least 1 is expected.")]
    [TestCase("--log-steps", "-1", "--log-steps was given '-1', but a whole number of at least 0 is expected.")]
    [TestCase("--validation-split", "1", "--validation-split was given '1', but a share from 0 to below 1 is expected.")]
    [TestCase("--seed", "-1", "--seed was given '-1', but a whole number of at least 0 is expected.")]
    [TestCase("--optimizer", "adamant", "There is no optimizer called 'adamant'. Known: adadelta, adagrad, adam, adamax, adamw, nadam, radam, rmsprop, sgd.")]
    [TestCase("--device", "gpu", "'gpu' names no device")]
    public async Task A_value_that_an_option_cannot_take_is_refused_with_what_it_takes(string option, string value, string sentence)
    {
        var result = await Cli.RunAsync("train", "digits", option, value);

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.BadInput));
        Assert.That(result.Output, Is.Empty);
        Assert.That(result.Error, Does.Contain(sentence));
        Assert.That(result.Error.TrimEnd().Split('\n'), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task A_port_that_no_machine_has_is_refused_with_those_that_are()
    {
        var result = await Cli.RunAsync("editor", "--no-browser", "--port", "99999");

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.BadInput));
        Assert.That(result.Error, Does.Contain("--port was given '99999', but a whole number from 0 to 65535 is expected."));
    }

    [TestCase("learn")]
    [TestCase("train")]
    [TestCase("train", "dogs")]
    [TestCase("train", "digits", "--epochs")]
    [TestCase("train", "digits", "--speed", "9")]
    [TestCase("train", "digits", "extra")]
    [TestCase("train", "digits", "@file")]
    [TestCase("bench")]
    [TestCase("predict")]
    [TestCase("evaluate")]
    public async Task A_command_line_that_makes_no_sense_ends_with_2_and_one_sentence(params string[] arguments)
    {
        var result = await Cli.RunAsync(arguments);

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.BadInput));
        Assert.That(result.Output, Is.Empty);
        Assert.That(result.Error.TrimEnd().Split('\n'), Has.Length.EqualTo(1));
        Assert.That(result.Error, Does.StartWith("hebb: ").And.Contain("--help"));
    }

    [Test]
    public async Task Without_a_command_the_commands_are_listed()
    {
        var result = await Cli.RunAsync();

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Done));
        foreach (var command in new[] { "train", "evaluate", "predict", "devices", "bench", "shaders", "setup", "test" })
        {
            Assert.That(result.Output, Does.Match($@"(?m)^\s+{command}\b"), command);
        }
    }

    [TestCase("train", "digits")]
    [TestCase("evaluate")]
    [TestCase("predict")]
    [TestCase("devices")]
    [TestCase("bench", "mlp")]
    public async Task Every_command_that_computes_takes_the_common_options(params string[] command)
    {
        var result = await Cli.RunAsync([.. command, "--help"]);

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Done));
        Assert.That(result.Output, Does.Contain("--device").And.Contain("--allow-software").And.Contain("--seed").And.Contain("--json"));
    }
}
