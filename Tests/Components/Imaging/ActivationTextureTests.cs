using Hebb.Components;
using Hebb.Data.Images;
using Hebb.Editor.CommandLine;
using NUnit.Framework;
using UnityEngine;

namespace Hebb.Tests.Components.Imaging;

public class ActivationTextureTests
{
    private PlayedScene scene = null!;
    private TemporaryFolder folder = null!;
    private ActivationTexture activation = null!;
    private Image shown = null!;

    [SetUp]
    public void SetUp()
    {
        scene = new PlayedScene();
        folder = new TemporaryFolder();
        shown = new Image(20, 20, 3, [.. Enumerable.Range(0, 1200).Select(place => (byte)(place * place % 251))]);
        TestModels.SaveConvolutional(ModelPath);
        var holder = new GameObject("Screen");
        holder.SetActive(false);
        activation = holder.AddComponent<ActivationTexture>();
        activation.Model = TrainedModel.Create("Shapes", File.ReadAllBytes(ModelPath));
        activation.Source = TextureImage.Show(shown);
        holder.SetActive(true);
    }

    [TearDown]
    public void TearDown()
    {
        scene.Dispose();
        folder.Dispose();
    }

    private string ModelPath => Path.Combine(folder.Path, "shapes.hebb");

    [Test]
    public async Task Every_view_has_the_pixels_that_hebb_inspect_writes()
    {
        var picture = Path.Combine(folder.Path, "picture.png");
        File.WriteAllBytes(picture, ImageCodec.EncodePng(shown));
        var inspected = Path.Combine(folder.Path, "inspected");
        var exit = await new CommandLineHost(TextWriter.Null, TextWriter.Null).RunAsync(["inspect", ModelPath, picture, "--out", inspected, "--class", "two", "--device", "cpu"]);
        Assert.That(exit, Is.Zero);
        activation.ExplainedLabel = "two";
        Compare(ActivationView.Input, string.Empty, "00_input");
        Compare(ActivationView.Gradients, string.Empty, "00_two_saliency");
        Compare(ActivationView.GradCam, string.Empty, "00_two_grad_cam");
        var compared = 0;
        foreach (var layer in activation.Layers)
        {
            Compare(ActivationView.Activations, layer, $"{++compared:00}_{layer}_activations");
        }

        Assert.That(compared, Is.EqualTo(6));
        Compare(ActivationView.Filters, activation.Layers[0], $"01_{activation.Layers[0]}_filters");
        Compare(ActivationView.Filters, activation.Layers[2], $"03_{activation.Layers[2]}_filters");

        void Compare(ActivationView view, string layer, string file)
        {
            (activation.View, activation.Layer) = (view, layer);
            var written = ImageCodec.Decode(Directory.GetFiles(inspected, file + "*.png").Single());
            var drawn = TextureImage.Read(activation.Draw()!);
            Assert.That((drawn.Width, drawn.Height), Is.EqualTo((written.Width, written.Height)), file);
            Assert.That(drawn.Pixels.AsSpan().SequenceEqual(ImageTransforms.ToRgba(written).Pixels), file);
        }
    }

    [Test]
    public void It_draws_by_itself_on_one_texture_and_follows_its_source()
    {
        (activation.View, activation.Interval) = (ActivationView.Activations, 0);
        var drawings = new List<byte[]>();
        activation.OnDrawn += texture => drawings.Add(TextureImage.Read(texture).Pixels);
        scene.Run(2);
        var texture = activation.Texture;
        activation.Source = TextureImage.Show(ImageTransforms.Invert(shown));
        scene.Run(1);
        Assert.That(activation.Texture, Is.SameAs(texture));
        Assert.That(drawings, Has.Count.EqualTo(3));
        Assert.That(drawings[0], Is.EqualTo(drawings[1]));
        Assert.That(drawings[2], Is.Not.EqualTo(drawings[1]));
    }

    [Test]
    public void A_layer_or_class_that_is_not_there_is_told_of_once_with_the_path()
    {
        activation.Interval = 0;
        activation.Layer = "conv2d_9";
        scene.Run(3);
        (activation.View, activation.ExplainedLabel) = (ActivationView.Gradients, "four");
        scene.Run(3);
        var lines = scene.Log.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines, Has.Length.EqualTo(2));
        Assert.That(lines[0], Does.Contain("/Screen").And.Contain("conv2d_9").And.Contain(activation.Layers[0]));
        Assert.That(lines[1], Does.Contain("/Screen").And.Contain("four").And.Contain("one, two, three"));
    }
}
