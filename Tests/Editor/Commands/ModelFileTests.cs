using Hebb.Data.Images;
using Hebb.Editor.CommandLine;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Commands;

/// <summary>A trained model is evaluated and asked; one that is broken is refused.</summary>
internal sealed class ModelFileTests
{
    private SmallImages images = null!;

    private string ModelPath => images.File("model.hebb");

    [OneTimeSetUp]
    public async Task Train()
    {
        images = new SmallImages();
        var result = await Cli.RunAsync("train", "digits", "--data", images.Path, "--out", ModelPath, "--device", "cpu", "--epochs", "10", "--batch", "32", "--learning-rate", "0.01", "--json");
        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Done), result.Error);
        TrainedAccuracy = result.LastLine.GetProperty("test_accuracy").GetDouble();
    }

    [OneTimeTearDown]
    public void DeleteImages() => images.Dispose();

    private double TrainedAccuracy { get; set; }

    [Test]
    public async Task A_saved_model_does_as_well_as_when_it_was_trained()
    {
        var result = await Cli.RunAsync("evaluate", ModelPath, "--data", images.Path, "--device", "cpu", "--json");

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Done), result.Error);
        Assert.That(result.LastLine.GetProperty("test_accuracy").GetDouble(), Is.EqualTo(TrainedAccuracy));
        Assert.That(result.LastLine.GetProperty("samples").GetInt32(), Is.EqualTo(50));
    }

    [Test]
    public async Task Every_class_has_a_line_with_precision_recall_and_its_row_of_the_matrix()
    {
        var result = await Cli.RunAsync("evaluate", ModelPath, "--data", images.Path, "--device", "cpu", "--json");

        var classes = result.Lines.Where(line => line.GetProperty("event").GetString() == "class").ToList();
        Assert.That(classes.Select(line => line.GetProperty("label").GetString()), Is.EqualTo(Enumerable.Range(0, 10).Select(label => $"{label}")));
        foreach (var (line, label) in classes.Select((line, label) => (line, label)))
        {
            var row = line.GetProperty("read_as").EnumerateArray().Select(count => count.GetInt32()).ToList();
            Assert.That(row.Sum(), Is.EqualTo(5));
            Assert.That(line.GetProperty("recall").GetDouble(), Is.EqualTo(row[label] / 5.0).Within(1e-12));
        }
    }

    [Test]
    public async Task A_model_in_half_precision_is_smaller_and_its_accuracy_is_told()
    {
        var target = images.File("half.hebb");

        var converted = await Cli.RunAsync("convert", ModelPath, "--half", "--out", target, "--data", images.Path, "--device", "cpu", "--json");

        Assert.That(converted.ExitCode, Is.EqualTo(ExitCode.Done), converted.Error);
        Assert.That(converted.LastLine.GetProperty("test_accuracy_before").GetDouble(), Is.EqualTo(TrainedAccuracy));
        Assert.That(converted.LastLine.GetProperty("bytes").GetInt64(), Is.EqualTo(new FileInfo(target).Length).And.LessThan(0.6 * new FileInfo(ModelPath).Length));
        var evaluated = await Cli.RunAsync("evaluate", target, "--data", images.Path, "--device", "cpu", "--json");
        Assert.That(evaluated.LastLine.GetProperty("test_accuracy").GetDouble(), Is.EqualTo(converted.LastLine.GetProperty("test_accuracy").GetDouble()).And.EqualTo(TrainedAccuracy).Within(0.041));
    }

    [Test]
    public async Task A_person_sees_what_a_conversion_changed()
    {
        var result = await Cli.RunAsync("convert", ModelPath, "--out", images.File("same.hebb"), "--data", images.Path, "--device", "cpu");

        Assert.That(result.Output, Does.Contain("same.hebb").And.Contain("a change of 0.00 points"), result.Error);
        Assert.That(File.ReadAllBytes(images.File("same.hebb")), Is.EqualTo(File.ReadAllBytes(ModelPath)));
    }

    [Test]
    public async Task A_person_sees_the_confusion_matrix_and_the_accuracy()
    {
        var result = await Cli.RunAsync("evaluate", ModelPath, "--data", images.Path, "--device", "cpu");

        Assert.That(result.Output, Does.Contain("recall").And.Contain("precision").And.Match(@"accuracy [01]\.\d{4} on 50 images"));
    }

    [Test]
    public async Task Pictures_get_their_most_probable_classes_in_order()
    {
        var file = WritePicture("column.png");

        var result = await Cli.RunAsync("predict", ModelPath, file, file, "--device", "cpu", "--json");

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Done), result.Error);
        Assert.That(result.Lines, Has.Count.EqualTo(2));
        foreach (var line in result.Lines)
        {
            Assert.That(line.EnumerateObject().Select(field => field.Name), Is.EqualTo(new[] { "file", "label", "probability", "top" }));
            Assert.That(line.GetProperty("file").GetString(), Is.EqualTo(file));
            var top = line.GetProperty("top").EnumerateArray().ToList();
            Assert.That(top.Select(guess => guess.GetProperty("probability").GetDouble()), Is.Ordered.Descending);
            Assert.That(top[0].GetProperty("label").GetString(), Is.EqualTo(line.GetProperty("label").GetString()));
            Assert.That(top[0].GetProperty("probability").GetDouble(), Is.InRange(0.1, 1.0));
        }
    }

    [Test]
    public async Task A_picture_that_is_no_picture_is_refused_and_nothing_is_said_of_the_others()
    {
        var broken = images.File("broken.png");
        await File.WriteAllTextAsync(broken, "not a picture");

        await RefuseAsync(["predict", ModelPath, WritePicture("fine.png"), broken], "broken.png");
    }

    [Test]
    public async Task A_picture_that_is_not_there_is_refused() => await RefuseAsync(["predict", ModelPath, images.File("nothing.png")], "nothing.png");

    [Test]
    public async Task A_model_that_is_not_there_is_refused() => await RefuseAsync(["evaluate", images.File("nothing.hebb"), "--data", images.Path], "nothing.hebb");

    [Test]
    public async Task A_model_that_is_cut_short_is_refused()
    {
        var bytes = await File.ReadAllBytesAsync(ModelPath);
        var path = images.File("short.hebb");
        await File.WriteAllBytesAsync(path, bytes[..(bytes.Length / 2)]);

        await RefuseAsync(["evaluate", path, "--data", images.Path], "short.hebb");
    }

    [Test]
    public async Task A_model_of_a_newer_version_is_refused()
    {
        var bytes = await File.ReadAllBytesAsync(ModelPath);
        var text = System.Text.Encoding.Latin1.GetString(bytes);
        var newer = System.Text.RegularExpressions.Regex.Replace(text, "(version\":\")1\"", "${1}9\"");
        Assert.That(newer, Is.Not.EqualTo(text), "the version was found and changed");
        var path = images.File("newer.hebb");
        await File.WriteAllBytesAsync(path, System.Text.Encoding.Latin1.GetBytes(newer));

        await RefuseAsync(["evaluate", path, "--data", images.Path], "newer.hebb", "version 9");
    }

    [Test]
    public async Task A_picture_in_the_place_of_a_model_is_refused() => await RefuseAsync(["evaluate", WritePicture("model.png"), "--data", images.Path], "model.png");

    private string WritePicture(string name)
    {
        var picture = new Image(60, 80, 1);
        Array.Fill(picture.Pixels, (byte)250);
        for (var y = 10; y < 70; y++)
        {
            picture.Row(y).Slice(28, 6).Clear();
        }

        var path = images.File(name);
        File.WriteAllBytes(path, ImageCodec.EncodePng(picture));
        return path;
    }

    private static async Task RefuseAsync(string[] arguments, params string[] words)
    {
        var result = await Cli.RunAsync([.. arguments, "--device", "cpu", "--json"]);

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.BadInput));
        Assert.That(result.Output, Is.Empty);
        Assert.That(result.Error.TrimEnd().Split('\n'), Has.Length.EqualTo(1));
        foreach (var word in words)
        {
            Assert.That(result.Error, Does.Contain(word));
        }
    }
}
