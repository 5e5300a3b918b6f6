using Hebb.Devices;

namespace Hebb.Tests.Mono;

/// <summary>What the tests and benchmarks start on Mono: one job and its arguments. Ends with 0 where the job's claim holds.</summary>
internal static class Program
{
    private static readonly Dictionary<string, (string Arguments, Func<string[], int> Run)> Jobs = new()
    {
        ["verify"] = ("FOLDER DEVICE", arguments => Verification.Run(arguments[0], Open(arguments[1]))),
        ["learn"] = ("DEVICE", arguments => CartPoleLearning.Run(Open(arguments[0]))),
        ["play"] = ("SCENE", arguments => ScenePlay.Run(arguments[0])),
        ["bench"] = ("DEVICE", arguments => TrainingSpeed.Run(Open(arguments[0]))),
    };

    private static int Main(string[] arguments)
    {
        if (arguments.Length == 0 || !Jobs.TryGetValue(arguments[0], out var job) || job.Arguments.Split(' ').Length != arguments.Length - 1)
        {
            Console.Error.WriteLine($"One of these is expected: {string.Join("; ", Jobs.Select(known => $"{known.Key} {known.Value.Arguments}"))}.");
            return 2;
        }

        try
        {
            return job.Run(arguments[1..]);
        }
        catch (DeviceException exception)
        {
            Console.Error.WriteLine(exception.Message);
            return 2;
        }
    }

    private static Device Open(string name) => new DeviceCatalog().Choose(DeviceRequest.Parse(name)).Device;
}
