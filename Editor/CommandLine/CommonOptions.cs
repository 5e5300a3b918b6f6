using System.CommandLine;
using Hebb.Devices;

namespace Hebb.Editor.CommandLine;

/// <summary>The options that every command takes.</summary>
internal sealed class CommonOptions
{
    private readonly Option<string> device = new("--device")
    {
        Description = "Where to compute: auto, cpu, vulkan or opencl; vulkan:1 picks the second of several.",
        HelpName = "DEVICE",
        DefaultValueFactory = _ => "auto",
        Recursive = true,
    };

    private readonly Option<bool> allowSoftware = new("--allow-software")
    {
        Description = "Let auto choose a driver that computes on the processor (lavapipe, PoCL).",
        Recursive = true,
    };

    private readonly Option<int> seed = NumberOption.Whole("--seed", "What all random numbers start from: the same seed gives the same run.", 0, 1);

    private readonly Option<bool> json = new("--json")
    {
        Description = "Print one JSON object per line instead of text.",
        Recursive = true,
    };

    public CommonOptions()
    {
        device.Validators.Add(result =>
        {
            try
            {
                DeviceRequest.Parse(result.GetRequiredValue(device));
            }
            catch (FormatException exception)
            {
                result.AddError($"--device: {exception.Message}");
            }
        });
    }

    /// <summary>Adds the options to a command and all below it.</summary>
    public void AddTo(Command command)
    {
        seed.Recursive = true;
        command.Add(device);
        command.Add(allowSoftware);
        command.Add(seed);
        command.Add(json);
    }

    /// <summary>The device that was asked for; auto when none was.</summary>
    public DeviceRequest Device(ParseResult parsed) => DeviceRequest.Parse(parsed.GetValue(device)!, parsed.GetValue(allowSoftware));

    /// <summary>Whether the user asked for a device, be it auto.</summary>
    public bool IsDeviceGiven(ParseResult parsed) => parsed.GetResult(device) is { Implicit: false };

    public int Seed(ParseResult parsed) => parsed.GetValue(seed);

    public bool Json(ParseResult parsed) => parsed.GetValue(json);
}
