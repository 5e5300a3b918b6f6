using System.Globalization;
using Hebb.Devices;

namespace Hebb.Editor.Playing;

/// <summary>What a built game is asked for on its command line.</summary>
internal sealed record PlayerOptions
{
    /// <summary>What is said to whoever asks for something else.</summary>
    public const string Usage = "Usage: [--verify [--report FILE]] [--frames N] [--seed N] [--device auto|cpu|vulkan|opencl] [--saves DIR]";

    /// <summary>Asks for a verification.</summary>
    public const string VerifyName = "--verify";

    /// <summary>Says where to the report is written.</summary>
    public const string ReportName = "--report";

    /// <summary>Whether the game is verified instead of played.</summary>
    public bool Verify { get; private init; }

    public ulong Seed { get; private init; } = 1;

    /// <summary>How many frames; null for as many as is usual.</summary>
    public int? Frames { get; private init; }

    /// <summary>Where what the player saves is kept; null for the usual folder. A verification keeps away from it.</summary>
    public string? Saves { get; private init; }

    public string Report { get; private init; } = "report.json";

    public DeviceRequest Device { get; private init; } = DeviceRequest.Auto();

    /// <summary>Reads the arguments.</summary>
    /// <exception cref="FormatException">One is not known, or its value cannot be read.</exception>
    public static PlayerOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new PlayerOptions();
        for (var index = 0; index < arguments.Count; index++)
        {
            var name = arguments[index];
            options = name switch
            {
                VerifyName => options with { Verify = true },
                "--seed" => options with { Seed = (ulong)Whole(0) },
                "--frames" => options with { Frames = Whole(1) },
                ReportName => options with { Report = Value() },
                "--saves" => options with { Saves = Path.GetFullPath(Value()) },
                "--device" => options with { Device = DeviceRequest.Parse(Value()) },
                _ => throw new FormatException($"'{name}' is not known. {Usage}"),
            };

            string Value() => ++index < arguments.Count ? arguments[index] : throw new FormatException($"{name} lacks its value. {Usage}");

            int Whole(int minimum) => Value() is var text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= minimum
                ? number
                : throw new FormatException($"{name} was given '{text}', but a whole number from {minimum} was expected.");
        }

        return options;
    }
}
