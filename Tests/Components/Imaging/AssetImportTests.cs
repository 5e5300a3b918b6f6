using Hebb.Components;
using Hebb.Data.Images;
using Hebb.Editor.Playing;
using Hebb.Scene;
using NUnit.Framework;
using UnityEngine;

namespace Hebb.Tests.Components.Imaging;

public class AssetImportTests
{
    [Test]
    public void A_scene_refers_to_model_and_picture_files()
    {
        using var folder = new TemporaryFolder();
        TestModels.SaveConvolutional(Path.Combine(folder.Path, "shapes.hebb"));
        File.WriteAllBytes(Path.Combine(folder.Path, "red.png"), ImageCodec.EncodePng(new Image(2, 1, 3, [255, 0, 0, 255, 0, 0])));
        var log = new StringWriter();
        using var player = new HeadlessPlayer(new GameContent(folder.Path, null).CreateOptions(folder.Path, log));
        player.LoadText(
            """
            {"version": 1, "objects": [
              {"id": "a", "components": [{"type": "Hebb.Components.ImageClassifier", "fields": {"model": {"asset": "shapes.hebb"}, "texture": {"asset": "red.png"}}}]},
              {"id": "b", "components": [{"type": "UnityEngine.SpriteRenderer", "fields": {"sprite": {"asset": "red.png"}}}]}
            ]}
            """,
            "test.scene");
        player.Run(2);
        Assert.That(log.ToString(), Is.Empty);
        var classifier = player.World.FindAll<ImageClassifier>()[0];
        Assert.That(classifier.Label, Is.Not.Empty);
        Assert.That(classifier.Texture!.GetPixels32()[1].r, Is.EqualTo(255));
        Assert.That(player.World.FindAll<SpriteRenderer>()[0].sprite.texture.width, Is.EqualTo(2));
    }
}
