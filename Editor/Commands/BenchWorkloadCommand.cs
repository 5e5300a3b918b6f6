using System.CommandLine;
using System.Globalization;
using Hebb.Devices;
using Hebb.Editor.Benchmarks;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Output;
using Spectre.Console;

namespace Hebb.Editor.Commands;

/// <summary><c>hebb bench WORKLOAD</c>: how long the work takes on every device, runs of a peer in between.</summary>
internal sealed class BenchWorkloadCommand : Command
{
    private readonly Option<string?> peer = new("--peer") { Description = "A command that prints JSON lines with the same figures for the same work.", HelpName = "COMMAND" };
    private readonly Option<int> repeats = NumberOption.Whole("--repeats", "Rounds; medians are taken over them.", 1, 5);
    private readonly WorkloadKind kind;
    private readonly CommonOptions common;
    private readonly TextWriter output;

    public BenchWorkloadCommand(WorkloadKind kind, CommonOptions common, TextWriter output)
        : base(kind.Name, kind.Description)
    {
        this.kind = kind;
        this.common = common;
        this.output = output;
        Add(peer);
        Add(repeats);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var json = common.Json(parsed);
        var console = Terminal.For(output);
        var program = parsed.GetValue(peer) is { } command ? new PeerProgram(command, kind.Figures) : null;
        var seed = common.Seed(parsed);
        var workloads = Open(parsed).Select(device => kind.Create(device, seed)).ToList();
        try
        {
            var own = workloads.ToDictionary(workload => workload, _ => new List<IReadOnlyList<double>>());
            var theirs = new List<IReadOnlyList<double>>();
            for (var round = 1; round <= parsed.GetValue(repeats); round++)
            {
                if (program is not null)
                {
                    theirs.Add(await program.RunAsync(cancellation));
                }

                foreach (var workload in workloads)
                {
                    own[workload].Add(workload.Measure(cancellation));
                }

                if (!json)
                {
                    console.MarkupLineInterpolated($"round {round} of {parsed.GetValue(repeats)} done");
                }
            }

            var results = own.SelectMany(pair => kind.Figures.Select((figure, index) => new BenchResult(
                pair.Key.Device.Info, figure, [.. pair.Value.Select(round => round[index])], [.. theirs.Select(round => round[index])]))).ToList();
            if (json)
            {
                WriteJson(results, program?.Name);
            }
            else
            {
                WriteTable(console, results, program?.Name);
            }

            return ExitCode.Done;
        }
        finally
        {
            workloads.ForEach(workload => workload.Dispose());
        }
    }

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary>The device that was asked for, or the first of every kind.</summary>
    private List<Device> Open(ParseResult parsed)
    {
        var catalog = new DeviceCatalog();
        return common.IsDeviceGiven(parsed)
            ? [catalog.Choose(common.Device(parsed)).Device]
            : [.. catalog.List().Where(listing => listing.Value.Devices.Count > 0).Select(listing => catalog.Choose(DeviceRequest.Of(listing.Key)).Device)];
    }

    private void WriteJson(List<BenchResult> results, string? peerName)
    {
        var lines = new JsonLines(output);
        foreach (var result in results)
        {
            lines.WriteEvent("bench", writer =>
            {
                writer.WriteString("bench", kind.Name);
                writer.WriteString("device", DeviceNames.Of(result.Device.Kind));
                writer.WriteString("device_name", result.Device.Name);
                if (result.Figure.Case is { } name)
                {
                    writer.WriteString("case", name);
                }

                writer.WriteSeconds(result.Figure.Field, result.Median);
                writer.WriteSeconds("all", result.Own);
                if (result.Ratio is { } ratio)
                {
                    writer.WriteString("peer", peerName);
                    writer.WriteSeconds("peer_" + result.Figure.Field, result.PeerMedian);
                    writer.WriteSeconds("peer_all", result.Peer);
                    writer.WriteNumber("ratio", Math.Round(ratio, 3));
                }
            });
        }

        lines.WriteEvent("result", writer =>
        {
            writer.WriteString("bench", kind.Name);
            writer.WriteStartObject("ratios");
            foreach (var device in results.GroupBy(result => result.Device.Kind))
            {
                writer.WriteReal(DeviceNames.Of(device.Key), MeanRatio(device));
            }

            writer.WriteEndObject();
            writer.WriteNumber("peak_rss_mb", PeakMemory.Megabytes);
        });
    }

    /// <summary>The geometric mean of the ratios of a device over the cases of the workload; null without a peer.</summary>
    private static double? MeanRatio(IEnumerable<BenchResult> results) => results.All(result => result.Ratio is > 0)
        ? Math.Round(Math.Exp(results.Average(result => Math.Log(result.Ratio!.Value))), 3)
        : null;

    private static void WriteTable(IAnsiConsole console, List<BenchResult> results, string? peerName)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("device", "figure");
        foreach (var heading in new[] { "median", peerName ?? "peer", "times as fast" })
        {
            table.AddColumn(new TableColumn(Markup.Escape(heading)).RightAligned());
        }

        foreach (var result in results)
        {
            table.AddRow(
                DeviceNames.Of(result.Device.Kind),
                Markup.Escape(result.Figure.Label),
                Number(result.Median),
                result.Peer.Count > 0 ? Number(result.PeerMedian) : "-",
                result.Ratio?.ToString("0.00", CultureInfo.InvariantCulture) ?? "-");
        }

        console.Write(table);
    }

    /// <summary>The rounds of a device and of the peer; the ratio is above 1 where the device is faster.</summary>
    private sealed record BenchResult(DeviceInfo Device, Figure Figure, IReadOnlyList<double> Own, IReadOnlyList<double> Peer)
    {
        public double Median => Statistics.Median(Own);

        public double PeerMedian => Statistics.Median(Peer);

        public double? Ratio => Peer.Count > 0 ? PeerMedian / Median : null;
    }
}
