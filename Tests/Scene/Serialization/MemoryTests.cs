using NUnit.Framework;
using UnityEngine;

namespace Hebb.Scene.Tests.Serialization;

internal sealed class MemoryTests : SceneTest
{
    [Test]
    public void A_thousand_loads_and_unloads_do_not_grow_the_memory()
    {
        Assets.Write("notes.txt", new string('x', 10_000));
        var objects = string.Join(",", Enumerable.Range(0, 20).Select(i => $$$"""
            {"id": "o{{{i}}}", "components": [
              {"type": "Hebb.Scene.Tests.Serialization.Inventory", "fields": {"notes": {"asset": "notes.txt"}, "friend": {"ref": "o{{{(i + 1) % 20}}}/Inventory"} } },
              {"type": "Hebb.Scene.Tests.Serialization.MemoryTests+Waiter"},
              {"type": "UnityEngine.BoxCollider2D"}]}
            """));
        var scene = $$"""{"version": 1, "objects": [{{objects}}]}""";

        Play(scene, 100);
        var before = GC.GetTotalMemory(true);
        Play(scene, 1000);
        var after = GC.GetTotalMemory(true);

        Assert.That(after - before, Is.LessThan(200_000));
    }

    private void Play(string scene, int times)
    {
        for (var i = 0; i < times; i++)
        {
            Player.LoadText(scene, "memory.scene");
            Player.Step();
            Player.Unload();
        }
    }

    private sealed class Waiter : MonoBehaviour
    {
        private System.Collections.IEnumerator Start()
        {
            Invoke(nameof(Late), 100f);
            yield return new WaitForSeconds(100f);
        }

        private void Late() => enabled = false;
    }
}
