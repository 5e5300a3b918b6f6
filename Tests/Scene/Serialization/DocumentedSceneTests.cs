using System.Runtime.CompilerServices;
using NUnit.Framework;
using UnityEngine;

namespace Hebb.Scene.Tests.Serialization;

internal sealed class DocumentedSceneTests : SceneTest
{
    [Test]
    public void The_scene_in_the_documentation_is_loaded_without_problems_and_saved_as_the_same_text()
    {
        var document = File.ReadAllText(Path.Combine(Folder(), "../../../Runtime/Scene/README.md"));
        var begin = document.IndexOf("```json\n", StringComparison.Ordinal) + "```json\n".Length;
        var scene = document[begin..document.IndexOf("```", begin, StringComparison.Ordinal)];

        Assert.That(Player.LoadText(scene, "documented.scene").Problems, Is.Empty);
        Assert.That(Player.SaveText(), Is.EqualTo(scene));
        Assert.That(GameObject.Find("Track/Car").GetComponent<SpriteRenderer>().sprite == BuiltinSprites.Square, Is.True);
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
