using System.Net;
using System.Text.Json;
using Hebb.Assets;
using Hebb.Authoring.Models;
using Hebb.Data.Images;
using Hebb.Devices;
using Hebb.Devices.Cpu;
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
        await TrainAsync(editor, tab);
        var drawing = DrawCross();
        using var device = new CpuDevice();
        using var model = LoadModel(editor, device);
        var pictures = Inspect(model, drawing, editor).DrawLayers().Where(picture => picture.Kind == PictureKind.Activations).ToList();

        await tab.WatchAsync([.. Enumerable.Range(0, pictures.Count).Select(layer => (ushort)(Channels.FirstLayer + layer))]);
        await tab.ShowAsync(drawing.Width, drawing.Height, drawing.Pixels);
        for (var layer = 0; layer < pictures.Count; layer++)
        {
            var frame = await tab.NextAsync((ushort)(Channels.FirstLayer + layer));
            Assert.That(SheetOf(frame, pictures[layer].Picture), Is.EqualTo(pictures[layer].Picture.Pixels), pictures[layer].Subject);
        }
    }

    [Test]
    public async Task Explanations_have_the_bytes_that_inspect_writes_for_the_answer_and_for_any_class()
    {
        await using var editor = await EditorFixture.StartAsync("digits");
        using var tab = await editor.OpenTabAsync();
        await TrainAsync(editor, tab);
        await ExpectExplanationsAsync(editor, tab, [PictureKind.GradCam, PictureKind.Saliency]);
    }

    [Test]
    public async Task A_model_that_was_opened_and_has_no_convolution_is_explained_by_its_saliency()
    {
        await using var editor = await EditorFixture.StartAsync("shapes", project =>
        {
            Directory.CreateDirectory(Path.Combine(project, "models"));
            File.Copy(Path.Combine(RepositoryFolder.Path, "Samples", "Digits", "digits.hebb"), Path.Combine(project, "models", ModelShelf.FileName));
        });
        using var tab = await editor.OpenTabAsync();
        await ExpectExplanationsAsync(editor, tab, [PictureKind.Saliency]);
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

    private static async Task TrainAsync(EditorFixture editor, TabClient tab)
    {
        await tab.WatchAsync(Channels.Training);
        await editor.PostAsync("/api/training/start", new { epochs = 1, augment = false }, tab.Tab);
        while ((await tab.NextAsync(Channels.Training)).Json.GetProperty("runs") is var runs && (runs.GetArrayLength() == 0 || runs[0].GetProperty("status").GetString() != "finished"))
        {
            Assert.That(runs.GetArrayLength() == 0 || runs[0].GetProperty("error").GetString() is null);
        }
    }

    private static Image DrawCross()
    {
        var drawing = new Image(40, 30, 1);
        drawing.Pixels.AsSpan().Fill(255);
        for (var x = 8; x < 31; x++)
        {
            drawing[x, 5 + (x / 3)] = drawing[x, 6 + (x / 3)] = drawing[20, x - 4] = 0;
        }

        return drawing;
    }

    private static ImageModel LoadModel(EditorFixture editor, Device device) => ImageModel.Load(Path.Combine(editor.Project, "models", ModelShelf.FileName), device);

    private static ImageInspection Inspect(ImageModel model, Image picture, EditorFixture editor)
    {
        var file = Path.Combine(editor.Project, "drawing.png");
        File.WriteAllBytes(file, ImageCodec.EncodePng(picture));
        return new ImageInspection(model, file);
    }

    /// <summary>Asks for every way to explain the most probable class, and then one of the others.</summary>
    /// <param name="editor">Has a model.</param>
    /// <param name="tab">Open.</param>
    /// <param name="expected">The ways that suit the model, the best first.</param>
    private static async Task ExpectExplanationsAsync(EditorFixture editor, TabClient tab, string[] expected)
    {
        await tab.WatchAsync(Channels.Model);
        JsonElement card;
        do
        {
            card = (await tab.NextAsync(Channels.Model)).Json.GetProperty("card");
        }
        while (card.ValueKind == JsonValueKind.Null);

        var kinds = card.GetProperty("explanations").EnumerateArray().Select(kind => Enum.Parse<ExplanationKind>(kind.GetString()!, ignoreCase: true)).ToList();
        using var device = new CpuDevice();
        using var model = LoadModel(editor, device);
        var drawing = DrawCross();
        var inspection = Inspect(model, drawing, editor);
        await tab.ShowAsync(drawing.Width, drawing.Height, drawing.Pixels);
        var best = model.Labels.ToList().IndexOf(inspection.Answer!.Ranking[0].Label);
        foreach (var asked in new int?[] { null, (best + 3) % model.Labels.Count })
        {
            var label = asked ?? best;
            var pictures = inspection.Explain(model.Labels[label]).Where(picture => picture.Kind != PictureKind.Input).ToDictionary(picture => picture.Kind, picture => picture.Picture);
            Assert.That(kinds.Select(PictureOf), Is.EqualTo(expected).And.EquivalentTo(pictures.Keys));
            foreach (var kind in kinds)
            {
                var channel = Channels.Explanation(kind, asked);
                await tab.WatchAsync(channel);
                var frame = await tab.NextAsync(channel);
                Assert.That(frame.Subject, Is.EqualTo(label));
                Assert.That(frame.Payload, Is.EqualTo(pictures[PictureOf(kind)].Pixels), $"{kind} of {label}");
            }
        }

        static string PictureOf(ExplanationKind kind) => kind == ExplanationKind.GradCam ? PictureKind.GradCam : PictureKind.Saliency;
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
