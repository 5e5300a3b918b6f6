using System.Net;
using Hebb.Assets;
using Hebb.Data.Images;
using Hebb.Devices;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Inspection;
using Hebb.Editor.Server;
using Hebb.Editor.Server.Protocol;
using Hebb.Imaging;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Server;

public sealed class LiveTests
{
    [Test]
    public async Task Only_the_first_tab_writes_until_another_takes_over()
    {
        await using var editor = await EditorFixture.StartAsync();
        using var first = await editor.OpenTabAsync();
        using var second = await editor.OpenTabAsync();
        Assert.That(await AddClassAsync(editor, "one", first.Tab), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await AddClassAsync(editor, "two", second.Tab), Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(await AddClassAsync(editor, "two", null), Is.EqualTo(HttpStatusCode.Conflict));

        await editor.PostAsync("/api/writer", new { }, second.Tab);

        Assert.That(await AddClassAsync(editor, "two", second.Tab), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await AddClassAsync(editor, "three", first.Tab), Is.EqualTo(HttpStatusCode.Conflict));
    }

    [Test]
    public async Task A_tab_that_comes_back_is_told_everything_again()
    {
        await using var editor = await EditorFixture.StartAsync();
        using (var before = await editor.OpenTabAsync())
        {
            await AddClassAsync(editor, "triangle", before.Tab);
        }

        using var after = await editor.OpenTabAsync();
        await after.WatchAsync(Channels.Bins);
        var classes = (await after.NextAsync(Channels.Bins)).Json.GetProperty("classes").EnumerateArray().Select(entry => entry.GetProperty("name").GetString());
        Assert.That(classes, Is.EqualTo(new[] { "circle", "square", "triangle" }));
    }

    [Test]
    public async Task A_tab_that_shows_nothing_is_sent_two_frames_and_then_only_the_latest()
    {
        await using var editor = await EditorFixture.StartAsync();
        using var tab = await editor.OpenTabAsync();
        await tab.WatchAsync(Channels.Bins);
        var sequences = new List<uint> { (await tab.ReceiveAsync()).Sequence };
        await AddClassAsync(editor, "class 0", tab.Tab);
        sequences.Add((await tab.ReceiveAsync()).Sequence);
        for (var number = 1; number < 20; number++)
        {
            await AddClassAsync(editor, $"class {number}", tab.Tab);
        }

        await tab.AcknowledgeAsync(Channels.Bins);
        var latest = await tab.ReceiveAsync();
        Assert.That(sequences, Is.EqualTo(new uint[] { 1, 2 }));
        Assert.That(latest.Sequence, Is.EqualTo(3));
        Assert.That(latest.Json.GetProperty("classes").GetArrayLength(), Is.EqualTo(22));
    }

    [Test]
    public async Task Tiles_have_the_bytes_that_inspect_writes()
    {
        await using var editor = await EditorFixture.StartAsync("digits");
        using var tab = await editor.OpenTabAsync();
        await tab.WatchAsync(Channels.Training);
        await editor.PostAsync("/api/training/start", new { epochs = 1, augment = false }, tab.Tab);
        while ((await tab.NextAsync(Channels.Training)).Json.GetProperty("runs") is var runs && (runs.GetArrayLength() == 0 || runs[0].GetProperty("status").GetString() != "finished"))
        {
            Assert.That(runs.GetArrayLength() == 0 || runs[0].GetProperty("error").GetString() is null);
        }

        var drawing = new Image(40, 30, 1);
        drawing.Pixels.AsSpan().Fill(255);
        for (var x = 8; x < 31; x++)
        {
            drawing[x, 5 + (x / 3)] = drawing[x, 6 + (x / 3)] = drawing[20, x - 4] = 0;
        }

        var file = Path.Combine(editor.Project, "drawing.png");
        await File.WriteAllBytesAsync(file, ImageCodec.EncodePng(drawing));
        using var device = new DeviceCatalog().Choose(DeviceRequest.Parse("cpu")).Device;
        using var model = ImageModel.Load(Path.Combine(editor.Project, "models", "classifier.hebb"), device);
        var pictures = new ImageInspection(model, file).DrawLayers().Where(picture => picture.Kind == PictureKind.Activations).ToList();

        await tab.WatchAsync([.. Enumerable.Range(0, pictures.Count).Select(layer => (ushort)(Channels.FirstLayer + layer))]);
        await tab.ShowAsync(drawing.Width, drawing.Height, drawing.Pixels);
        for (var layer = 0; layer < pictures.Count; layer++)
        {
            var frame = await tab.NextAsync((ushort)(Channels.FirstLayer + layer));
            Assert.That(SheetOf(frame, pictures[layer].Picture), Is.EqualTo(pictures[layer].Picture.Pixels), pictures[layer].Subject);
        }
    }

    [Test]
    public async Task A_port_in_use_is_said_with_what_to_do()
    {
        await using var editor = await EditorFixture.StartAsync();
        var refusal = await Assert.ThrowsAsync<InputException>(() => EditorServer.StartAsync(new EditorOptions(null, editor.Port, DeviceRequest.Parse("cpu"))));
        Assert.That(refusal!.Message, Does.Contain($"Port {editor.Port} is in use").And.Contain("--port"));
    }

    [Test]
    public async Task A_second_editor_on_the_project_is_refused()
    {
        await using var editor = await EditorFixture.StartAsync();
        var refusal = await Assert.ThrowsAsync<InputException>(() => EditorServer.StartAsync(new EditorOptions(editor.Project, 0, DeviceRequest.Parse("cpu"))));
        Assert.That(refusal!.Message, Does.Contain("open in another Hebb editor"));
    }

    private static async Task<HttpStatusCode> AddClassAsync(EditorFixture editor, string name, string? tab)
    {
        using var answer = await editor.PostAsync("/api/bins/classes", new { name }, tab);
        return answer.StatusCode;
    }

    /// <summary>The page's part, done here: levels to colours, tiles to a sheet of the picture's size.</summary>
    private static byte[] SheetOf(ReceivedFrame frame, Image expected)
    {
        var colors = frame is { Low: < 0, High: > 0 } ? ColorMap.Diverging : ColorMap.Viridis;
        var area = frame.Width * frame.Height;
        foreach (var margin in new[] { 2, 4 })
        {
            for (var factor = 1; factor <= expected.Width; factor++)
            {
                var columns = (expected.Width - margin) / ((frame.Width * factor) + margin);
                if (columns < 1 || (columns * ((frame.Width * factor) + margin)) + margin != expected.Width)
                {
                    continue;
                }

                var tiles = Enumerable.Range(0, frame.Tiles)
                    .Select(tile => Magnifier.Enlarge(colors.Paint(frame.Payload.AsSpan(tile * area, area), frame.Width, frame.Height), factor)).ToList();
                var sheet = TileSheet.Compose(tiles, columns, margin);
                if (sheet.Pixels.AsSpan().SequenceEqual(expected.Pixels))
                {
                    return sheet.Pixels;
                }
            }
        }

        return [];
    }
}
