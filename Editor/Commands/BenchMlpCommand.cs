using System.CommandLine;
using System.Globalization;
using Hebb.Devices;
using Hebb.Editor.Benchmarks;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Output;
using Spectre.Console;

namespace Hebb.Editor.Commands;

/// <summary><c>hebb bench mlp</c>: seconds per epoch of a small network on every device, runs of a peer in between.</summary>
internal sealed class BenchMlpCommand : Command
{
    private readonly Option<string?> peer = new("--peer") { Description = "A command that prints a JSON line with sec_per_epoch for the same work.", HelpName = "COMMAND" };
    private readonly Option<int> repeats = NumberOption.Whole("--repeats", "Rounds; medians are taken over them.", 1, 5);
    private readonly CommonOptions common;
    private readonly TextWriter output;

    public BenchMlpCommand(CommonOptions common, TextWriter output)
        : base("mlp", $"Train 784-128-10 with Adam on {MlpWorkload.Samples} random samples, batch {MlpWorkload.Batch}, for one epoch a round.")
    {
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
        var program = parsed.GetValue(peer) is { } command ? new PeerProgram(command) : null;
        var data = MlpWorkload.CreateData(common.Seed(parsed));
        var devices = Open(parsed);
        var workloads = devices.Select(device => new MlpWorkload(device, data)).ToList();
        try
        {
            var own = workloads.ToDictionary(workload => workload, _ => new List<double>());
            var theirs = new List<double>();
            for (var round = 1; round <= parsed.GetValue(repeats); round++)
            {
                if (program is not null)
                {
                    theirs.Add(await program.RunAsync(cancellation));
                }

                foreach (var workload in workloads)
                {
                    own[workload].Add(workload.RunEpoch(cancellation));
                }

                if (!json)
                {
                    console.MarkupLineInterpolated($"round {round}: {string.Join("  ", own.Select(pair => $"{DeviceNames.Of(pair.Key.Device.Info.Kind)} {Seconds(pair.Value[^1])} s"))}{(theirs.Count > 0 ? $"  peer {Seconds(theirs[^1])} s" : string.Empty)}");
                }
            }

            var results = own.Select(pair => new BenchResult(pair.Key.Device.Info, pair.Value, theirs)).ToList();
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

    private static string Seconds(double seconds) => seconds.ToString("0.000", CultureInfo.InvariantCulture);

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
                writer.WriteString("bench", "mlp");
                writer.WriteString("device", DeviceNames.Of(result.Device.Kind));
                writer.WriteString("device_name", result.Device.Name);
                writer.WriteSeconds("sec_per_epoch", result.Seconds);
                writer.WriteSeconds("all", result.Own);
                if (result.Ratio is { } ratio)
                {
                    writer.WriteString("peer", peerName);
                    writer.WriteSeconds("peer_sec_per_epoch", result.PeerSeconds);
                    writer.WriteSeconds("peer_all", result.Peer);
                    writer.WriteNumber("ratio", Math.Round(ratio, 3));
                }
            });
        }

        lines.WriteEvent("result", writer =>
        {
            writer.WriteString("bench", "mlp");
            writer.WriteNumber("samples", MlpWorkload.Samples);
            writer.WriteNumber("batch", MlpWorkload.Batch);
            writer.WriteStartObject("ratios");
            foreach (var result in results)
            {
                writer.WriteReal(DeviceNames.Of(result.Device.Kind), result.Ratio is { } ratio ? Math.Round(ratio, 3) : null);
            }

            writer.WriteEndObject();
            writer.WriteNumber("peak_rss_mb", PeakMemory.Megabytes);
        });
    }

    private static void WriteTable(IAnsiConsole console, List<BenchResult> results, string? peerName)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("device", "name");
        foreach (var heading in new[] { "s/epoch", $"{peerName ?? "peer"} s/epoch", "times as fast" })
        {
            table.AddColumn(new TableColumn(Markup.Escape(heading)).RightAligned());
        }

        foreach (var result in results)
        {
            table.AddRow(
                DeviceNames.Of(result.Device.Kind),
                Markup.Escape(result.Device.Name),
                Seconds(result.Seconds),
                result.Peer.Count > 0 ? Seconds(result.PeerSeconds) : "-",
                result.Ratio?.ToString("0.00", CultureInfo.InvariantCulture) ?? "-");
        }

        console.Write(table);
    }

    /// <summary>The rounds of a device and of the peer; the ratio is above 1 where the device is faster.</summary>
    private sealed record BenchResult(DeviceInfo Device, IReadOnlyList<double> Own, IReadOnlyList<double> Peer)
    {
        public double Seconds => Statistics.Median(Own);

        public double PeerSeconds => Statistics.Median(Peer);

        public double? Ratio => Peer.Count > 0 ? PeerSeconds / Seconds : null;
    }
}
