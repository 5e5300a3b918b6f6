using Hebb.Devices;
using Newtonsoft.Json;

namespace Hebb.Editor.Verify;

/// <summary>Runs all goldens below a folder.</summary>
internal sealed class GoldenFolder(string folder)
{
    private static readonly IGoldenFamily[] Families = [new LayerFamily(), new LossFamily(), new OptimizerFamily(), new ClipNormFamily(), new TrajectoryFamily()];

    /// <summary>The results in the order of the file names.</summary>
    public IEnumerable<GoldenResult> Run(Device device) => Files("*.safetensors").Select(name => RunFile(name, device)).Concat(Files("*.json").SelectMany(RunSchedules));

    private IEnumerable<string> Files(string pattern) => Directory
        .EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'))
        .OrderBy(name => name, StringComparer.Ordinal);

    private GoldenResult RunFile(string name, Device device)
    {
        try
        {
            var golden = GoldenFile.Load(folder, name);
            var family = Families.FirstOrDefault(family => family.Knows(golden)) ?? throw new UnknownGoldenException($"the operation '{golden.Operation}'");
            var report = new GoldenReport(family.Tolerance);
            family.Run(golden, device, report);
            return report.Result(name);
        }
        catch (UnknownGoldenException exception)
        {
            return GoldenResult.Skipped(name, exception.Message);
        }
        catch (Exception exception) when (exception is InvalidDataException or FormatException or ArgumentException or InvalidOperationException or DeviceException)
        {
            return GoldenResult.Broken(name, exception.Message);
        }
    }

    private IEnumerable<GoldenResult> RunSchedules(string name)
    {
        try
        {
            return ScheduleGoldens.Load(folder, name)?.Run().ToList() ?? [];
        }
        catch (Exception exception) when (exception is JsonException or FormatException or ArgumentException or InvalidOperationException)
        {
            return [GoldenResult.Broken(name, exception.Message)];
        }
    }
}
