using System.Text.RegularExpressions;
using Hebb.Editor.Building;
using Hebb.Editor.CommandLine;

namespace Hebb.Editor.Maintenance;

/// <summary>Builds the solution and runs its test projects one after another, saying what happens.</summary>
internal sealed partial class TestRun(Action<string> say)
{
    private const string TestPackage = "Microsoft.NET.Test.Sdk";
    private const string NotDeep = "Category!=Deep";
    private const int ProgressEvery = 50;

    /// <summary>Builds everything, the native kernels too; false when that failed, its messages said.</summary>
    public async Task<bool> BuildAsync(CancellationToken cancellation)
    {
        say("Building everything ...");
        string[] arguments = ["build", Repository.Solution, "--configuration", "Release", "--disable-build-servers", "-nologo", "-verbosity:minimal"];
        if (await ChildProcess.RunAsync("dotnet", arguments, say, say, cancellation) != 0)
        {
            return false;
        }

        say("Building the native kernels ...");
        try
        {
            await NativePublication.PublishAsync(NativePublication.DefaultFolder, cancellation);
        }
        catch (FailedException exception)
        {
            // The tests that need the library fail, and say so.
            say(exception.Message);
        }

        return true;
    }

    /// <summary>Runs every test that the filter names.</summary>
    /// <param name="deep">Also the tests that take minutes.</param>
    /// <param name="filter">An expression as <c>dotnet test --filter</c> takes it; null for all.</param>
    /// <param name="cancellation">Ends the run.</param>
    public async Task<TestCounts> RunAsync(bool deep, string? filter, CancellationToken cancellation)
    {
        var results = Directory.CreateTempSubdirectory("hebb-test-").FullName;
        try
        {
            var counts = default(TestCounts);
            foreach (var project in Projects())
            {
                counts += await RunProjectAsync(project, Filter(deep, filter), results, cancellation);
            }

            return counts;
        }
        finally
        {
            Directory.Delete(results, recursive: true);
        }
    }

    private static IEnumerable<string> Projects() => Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "Tests"), "*.csproj", SearchOption.AllDirectories)
        .Where(project => File.ReadAllText(project).Contains($"\"{TestPackage}\"", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static string? Filter(bool deep, string? filter) => (deep, filter) switch
    {
        (true, _) => filter,
        (false, null) => NotDeep,
        _ => $"({filter})&{NotDeep}",
    };

    private async Task<TestCounts> RunProjectAsync(string project, string? filter, string results, CancellationToken cancellation)
    {
        var name = Path.GetFileNameWithoutExtension(project);
        var record = Path.Combine(results, name + ".trx");
        say($"Testing {name} ...");
        string[] arguments =
        [
            "test", project, "--configuration", "Release", "--no-build", "--nologo", "--logger", "console;verbosity=normal", "--logger", $"trx;LogFileName={record}",
            .. filter is null ? Array.Empty<string>() : ["--filter", filter],
        ];
        var progress = new Progress(say);
        var exitCode = await ChildProcess.RunAsync("dotnet", arguments, progress.OnLine, say, cancellation);
        if (!File.Exists(record))
        {
            // No record: nothing matched the filter (0), or the test process died.
            var died = exitCode == 0 ? 0 : 1;
            say(died == 0 ? $"{name}: no test matches." : $"{name}: the test process ended with code {exitCode} and left no results.");
            return new TestCounts(0, died, 0);
        }

        var counts = TestCounts.FromTrx(record);
        if (exitCode != 0 && counts.Failed == 0)
        {
            say($"{name}: the test process ended with code {exitCode}, though no test failed.");
            counts += new TestCounts(0, 1, 0);
        }

        say($"{name}: {counts}");
        return counts;
    }

    /// <summary>Says what failed as it is printed, and now and then how far the run is.</summary>
    private sealed partial class Progress(Action<string> say)
    {
        private int finished;
        private bool inFailure;

        public void OnLine(string line)
        {
            if (PassedOrSkipped().IsMatch(line))
            {
                inFailure = false;
                finished++;
                if (finished % ProgressEvery == 0)
                {
                    say($"  {finished} tests so far");
                }
            }
            else if (FailedTest().IsMatch(line))
            {
                inFailure = true;
                finished++;
            }
            else if (line.StartsWith("Test Run", StringComparison.Ordinal) || line.StartsWith("Total tests", StringComparison.Ordinal))
            {
                inFailure = false;
            }

            if (inFailure)
            {
                say(line);
            }
        }

        [GeneratedRegex(@"^  (Passed|Skipped) ")]
        private static partial Regex PassedOrSkipped();

        [GeneratedRegex(@"^  Failed ")]
        private static partial Regex FailedTest();
    }
}
