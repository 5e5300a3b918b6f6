using System.CommandLine;
using System.Globalization;
using Hebb.Devices;
using Hebb.Editor.Benchmarks;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Output;
using Spectre.Console;

namespace Hebb.Editor.Commands;

/// <summary><c>hebb devices</c>: what is on this machine, how fast it is, and what would be chosen.</summary>
internal sealed class DevicesCommand : Command
{
    private readonly CommonOptions common;
    private readonly TextWriter output;

    public DevicesCommand(CommonOptions common, TextWriter output)
        : base("devices", "List the devices of this machine, measure them, and say which would be chosen and why.")
    {
        this.common = common;
        this.output = output;
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var catalog = new DeviceCatalog();
        var listings = catalog.List().ToList();
        var measured = listings.SelectMany(listing => listing.Value.Devices).Select(device => Measure(catalog, device)).ToList();
        var missing = listings.Where(listing => listing.Value.Devices.Count == 0).ToList();
        var choice = catalog.Choose(common.Device(parsed));
        using var chosen = choice.Device;
        if (common.Json(parsed))
        {
            WriteJson(measured, missing, choice);
        }
        else
        {
            WriteTable(measured, missing, choice);
        }

        return ExitCode.Done;
    }

    private static MeasuredDevice Measure(DeviceCatalog catalog, DeviceInfo info)
    {
        try
        {
            using var device = catalog.Choose(DeviceRequest.Of(info.Kind, info.Index)).Device;
            return new MeasuredDevice(info, GemmSpeed.Measure(device), null);
        }
        catch (DeviceException exception)
        {
            return new MeasuredDevice(info, null, exception.Message);
        }
    }

    private void WriteJson(IEnumerable<MeasuredDevice> devices, IEnumerable<KeyValuePair<DeviceKind, DeviceListing>> missing, DeviceChoice choice)
    {
        var lines = new JsonLines(output);
        foreach (var device in devices)
        {
            lines.WriteEvent("device", writer =>
            {
                writer.WriteString("device", device.Address);
                writer.WriteString("device_name", device.Info.Name);
                writer.WriteString("driver", device.Info.Driver);
                writer.WriteBoolean("software", device.Info.IsSoftware);
                writer.WriteReal("gflops", device.Gflops is { } speed ? Math.Round(speed, 1) : null);
                if (device.Problem is { } problem)
                {
                    writer.WriteString("problem", problem);
                }
            });
        }

        foreach (var (kind, listing) in missing)
        {
            lines.WriteEvent("missing", writer =>
            {
                writer.WriteString("device", DeviceNames.Of(kind));
                writer.WriteString("problem", listing.Reason);
            });
        }

        lines.WriteEvent("result", writer =>
        {
            writer.WriteDevice(choice.Device.Info, choice.Reason);
            writer.WriteString("bindings", DeviceNames.Bindings);
        });
    }

    private void WriteTable(IEnumerable<MeasuredDevice> devices, IEnumerable<KeyValuePair<DeviceKind, DeviceListing>> missing, DeviceChoice choice)
    {
        var console = Terminal.For(output);
        var table = new Table().Border(TableBorder.Rounded).AddColumns("device", "name", "driver", "kind").AddColumn(new TableColumn("GFLOP/s").RightAligned());
        foreach (var device in devices)
        {
            table.AddRow(
                Markup.Escape(device.Address),
                Markup.Escape(device.Info.Name),
                Markup.Escape(device.Info.Driver),
                device.Info.Kind == DeviceKind.Cpu ? "processor" : device.Info.IsSoftware ? "software driver" : "GPU",
                device.Gflops?.ToString("0.0", CultureInfo.InvariantCulture) ?? Markup.Escape(device.Problem!));
        }

        console.Write(table);
        foreach (var (kind, listing) in missing)
        {
            console.MarkupLineInterpolated($"{DeviceNames.Of(kind)}: none. {listing.Reason}");
        }

        console.MarkupLineInterpolated($"[bold]{choice.Reason}[/]");
        console.MarkupLineInterpolated($"bindings: {DeviceNames.Bindings}; speed: product of two 512 x 512 matrices");
    }

    private sealed record MeasuredDevice(DeviceInfo Info, double? Gflops, string? Problem)
    {
        public string Address => $"{DeviceNames.Of(Info.Kind)}:{Info.Index}";
    }
}
