using Hebb.Editor.CommandLine;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Commands;

internal sealed class DevicesTests
{
    [Test]
    public async Task Every_device_is_listed_and_measured_and_the_choice_is_explained()
    {
        var result = await Cli.RunAsync("devices", "--json", "--allow-software");

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Done), result.Error);
        var devices = result.Lines.Where(line => line.GetProperty("event").GetString() == "device").ToList();
        Assert.That(devices.Select(line => line.GetProperty("device").GetString()), Is.SupersetOf(new[] { "vulkan:0", "opencl:0", "cpu:0" }));
        Assert.That(devices.Select(line => line.GetProperty("gflops").GetDouble()), Is.All.GreaterThan(0));
        Assert.That(result.LastLine.GetProperty("device").GetString(), Is.EqualTo("vulkan"));
        Assert.That(result.LastLine.GetProperty("reason").GetString(), Is.Not.Empty);
        Assert.That(result.LastLine.GetProperty("bindings").GetString(), Does.Contain("Silk.NET"));
    }

    [Test]
    public async Task A_person_sees_a_table_the_choice_and_the_bindings()
    {
        var result = await Cli.RunAsync("devices");

        Assert.That(result.Output, Does.Contain("GFLOP/s").And.Contain("cpu:0").And.Contain("auto: ").And.Contain("bindings: "));
    }
}
