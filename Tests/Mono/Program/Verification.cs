using Hebb.Devices;
using Hebb.Editor.Verify;

namespace Hebb.Tests.Mono;

/// <summary>Holds layers, losses, optimizers and training runs to a folder of goldens.</summary>
internal static class Verification
{
    /// <summary>Names what does not hold; ends with where it was computed and the counts.</summary>
    public static int Run(string folder, Device device)
    {
        using (device)
        {
            var results = new GoldenFolder(folder).Run(device).ToLookup(result => result.Status);
            foreach (var result in results[GoldenStatus.Failed].Concat(results[GoldenStatus.Skipped]))
            {
                Console.WriteLine($"{result.Status}: {result.Name}: {result.Problem}");
            }

            Console.WriteLine($"{device.SubmittedDispatches} dispatches on {device.Info.Name}, {device.Info.Driver}");
            Console.WriteLine($"{results[GoldenStatus.Passed].Count()} passed, {results[GoldenStatus.Failed].Count()} failed, {results[GoldenStatus.Skipped].Count()} skipped");
            return results[GoldenStatus.Failed].Any() ? 1 : 0;
        }
    }
}
