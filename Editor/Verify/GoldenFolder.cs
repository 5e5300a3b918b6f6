using Hebb.Devices;

namespace Hebb.Editor.Verify;

/// <summary>Runs all goldens below a folder.</summary>
internal sealed class GoldenFolder(string folder)
{
    private static readonly IGoldenFamily[] Families = [new LayerFamily()];

    /// <summary>The results in the order of the file names.</summary>
    public IEnumerable<GoldenResult> Run(Device device) => Directory
        .EnumerateFiles(folder, "*.safetensors", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'))
        .Order(StringComparer.Ordinal)
        .Select(name => RunFile(name, device));

    private GoldenResult RunFile(string name, Device device)
    {
        try
        {
            var golden = GoldenFile.Load(folder, name);
            var family = Families.FirstOrDefault(family => family.Knows(golden)) ?? throw new UnknownGoldenException($"the operation '{golden.Operation}'");
            var report = new GoldenReport(family.Tolerance);
            family.Run(golden, device, report);
            return report.Worst is { } worst
                ? new GoldenResult(name, GoldenStatus.Failed, $"{worst.Tensor}: {worst.Text}", worst)
                : new GoldenResult(name, GoldenStatus.Passed, string.Empty, null);
        }
        catch (UnknownGoldenException exception)
        {
            return new GoldenResult(name, GoldenStatus.Skipped, exception.Message, null);
        }
        catch (Exception exception) when (exception is InvalidDataException or FormatException or ArgumentException or InvalidOperationException or DeviceException)
        {
            return new GoldenResult(name, GoldenStatus.Failed, exception.Message, null);
        }
    }
}
