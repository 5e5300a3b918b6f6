using System.Buffers.Binary;
using System.Text.Json;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Commands;

public sealed class VerifyLayersTests
{
    private static readonly string[] Devices = ["cpu", "vulkan", "opencl"];

    [Test]
    public async Task Every_golden_holds_and_none_is_skipped([ValueSource(nameof(Devices))] string device)
    {
        var result = await Cli.RunAsync("verify", "layers", SharedData.Find("goldens"), "--device", device, "--json");

        Assert.That(result.Output.Trim(), Does.Match("^\\{\"passed\":\\d+,\"failed\":0,\"skipped\":0\\}$"), "the last line is the only one when nothing failed");
        Assert.That(result.ExitCode, Is.Zero);
    }

    [TestCase("layers", "linear_0", "output")]
    [TestCase("layers", "lstm_3", "grad.weight_hh_l1")]
    [TestCase("layers", "batchnorm_0_train", "buffer_after.running_var")]
    [TestCase("losses", "kl_div_batchmean", "grad_input")]
    [TestCase("optimizers", "adamw", "param1.after")]
    [TestCase("trajectories", "mlp_ce_sgd", "losses")]
    public async Task A_result_that_is_off_by_one_percent_fails_and_is_named(string kind, string name, string tensor)
    {
        using var folder = new TemporaryFolder();
        foreach (var golden in Directory.GetFiles(SharedData.Find("goldens", kind), "*.safetensors").Order().Take(3).Append(SharedData.Find("goldens", kind, $"{name}.safetensors")).Distinct())
        {
            folder.Write($"{kind}/{Path.GetFileName(golden)}", File.ReadAllBytes(golden));
        }

        var copy = Path.Combine(folder.Path, kind, $"{name}.safetensors");
        File.WriteAllBytes(copy, OnePercentMore(File.ReadAllBytes(copy), tensor));

        var result = await Cli.RunAsync("verify", "layers", folder.Path, "--device", "cpu", "--json");

        var lines = result.Output.Trim().Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(lines[^1].GetProperty("failed").GetInt32(), Is.EqualTo(1));
        Assert.That(lines, Has.Count.EqualTo(2));
        Assert.That(lines[0].GetProperty("case").GetString(), Is.EqualTo($"{kind}/{name}.safetensors"));
        Assert.That(lines[0].GetProperty("tensor").GetString(), Does.StartWith(tensor));
        Assert.That(lines[0].GetProperty("largest_error").GetDouble(), Is.Positive);
    }

    [Test]
    public async Task An_operation_that_is_not_known_is_skipped_and_named()
    {
        using var folder = new TemporaryFolder();
        var bytes = File.ReadAllBytes(SharedData.Find("goldens", "layers", "act_relu.safetensors"));
        folder.Write("strange.safetensors", Replaced(bytes, "\"relu\"", "\"rulu\""));
        folder.Write("usual.safetensors", bytes);

        var result = await Cli.RunAsync("verify", "layers", folder.Path, "--device", "cpu");

        Assert.That(result.Output, Does.Contain("skipped: strange.safetensors").And.Contain("'rulu'"));
        Assert.That(result.Output, Does.EndWith("1 passed, 0 failed, 1 skipped\n"));
        Assert.That(result.ExitCode, Is.Zero);
    }

    [Test]
    public async Task A_damaged_file_fails_by_name_and_the_others_are_still_run()
    {
        using var folder = new TemporaryFolder();
        var bytes = File.ReadAllBytes(SharedData.Find("goldens", "layers", "act_relu.safetensors"));
        folder.Write("cut.safetensors", bytes[..(bytes.Length - 5)]);
        folder.Write("whole.safetensors", bytes);

        var result = await Cli.RunAsync("verify", "layers", folder.Path, "--device", "cpu");

        Assert.That(result.Output, Does.Contain("failed: cut.safetensors").And.EndWith("1 passed, 1 failed, 0 skipped\n"));
        Assert.That(result.ExitCode, Is.EqualTo(1));
    }

    [Test]
    public async Task A_schedule_with_one_wrong_rate_fails_by_name()
    {
        using var folder = new TemporaryFolder();
        folder.Write("rates.json", """{"base_lr":0.1,"StepLR":{"step_size":2,"gamma":0.5,"lr":[0.1,0.1,0.05]},"ExponentialLR":{"gamma":0.5,"lr":[0.1,0.0505]},"OddLR":{"lr":[1]}}"""u8.ToArray());

        var result = await Cli.RunAsync("verify", "layers", folder.Path, "--device", "cpu");

        Assert.That(result.Output, Does.Contain("failed: rates.json: ExponentialLR").And.Contain("skipped: rates.json: OddLR"));
        Assert.That(result.Output, Does.EndWith("1 passed, 1 failed, 1 skipped\n"));
    }

    [Test]
    public async Task A_folder_without_goldens_is_refused()
    {
        using var folder = new TemporaryFolder();

        var missing = await Cli.RunAsync("verify", "layers", Path.Combine(folder.Path, "nowhere"));
        var empty = await Cli.RunAsync("verify", "layers", folder.Path, "--device", "cpu");

        Assert.That(missing.ExitCode, Is.EqualTo(2));
        Assert.That(missing.Error, Does.Contain("nowhere"));
        Assert.That(empty.ExitCode, Is.EqualTo(2));
        Assert.That(empty.Error, Does.Contain("no goldens"));
    }

    /// <summary>The file with the largest number of a tensor multiplied by 1.01.</summary>
    private static byte[] OnePercentMore(byte[] file, string tensor)
    {
        var headerBytes = (int)BinaryPrimitives.ReadInt64LittleEndian(file);
        using var header = JsonDocument.Parse(file.AsMemory(8, headerBytes));
        var offsets = header.RootElement.GetProperty(tensor).GetProperty("data_offsets").EnumerateArray().Select(offset => offset.GetInt32()).ToArray();
        var places = Enumerable.Range(0, (offsets[1] - offsets[0]) / 4).Select(index => 8 + headerBytes + offsets[0] + (4 * index)).ToArray();
        var largest = places.MaxBy(place => Math.Abs(BinaryPrimitives.ReadSingleLittleEndian(file.AsSpan(place))));
        BinaryPrimitives.WriteSingleLittleEndian(file.AsSpan(largest), BinaryPrimitives.ReadSingleLittleEndian(file.AsSpan(largest)) * 1.01f);
        return file;
    }

    private static byte[] Replaced(byte[] file, string text, string by)
    {
        var copy = (byte[])file.Clone();
        var place = copy.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(text));
        System.Text.Encoding.UTF8.GetBytes(by).CopyTo(copy, place);
        return copy;
    }
}
