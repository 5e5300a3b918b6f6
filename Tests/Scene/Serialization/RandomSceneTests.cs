using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using UnityEngine;

namespace Hebb.Scene.Tests.Serialization;

internal sealed class RandomSceneTests : SceneTest
{
    [Test]
    public void Any_scene_saved_and_loaded_is_saved_as_the_same_text() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(100), Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            Player.Unload();
            Fill(new System.Random(seed));
            var first = Player.SaveText();
            Player.Unload();
            var report = Player.LoadText(first, "random.scene");
            return report.Problems.Count == 0 && Player.SaveText() == first;
        }));

    [Test]
    public void Any_cut_of_a_scene_is_refused_and_never_anything_else() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(100), Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new System.Random(seed);
            Player.Unload();
            Fill(random);
            var whole = Player.SaveText().TrimEnd();
            try
            {
                Player.LoadText(whole[..random.Next(whole.Length)], "cut.scene");
                return false;
            }
            catch (SceneFileException)
            {
                return true;
            }
        }));

    private static void Fill(System.Random random)
    {
        var objects = new List<GameObject>();
        for (var i = random.Next(1, 8); i > 0; i--)
        {
            var made = new GameObject(Word(random)) { layer = random.Next(32), tag = Word(random) };
            if (objects.Count > 0 && random.Next(2) == 0)
            {
                made.transform.SetParent(objects[random.Next(objects.Count)].transform);
            }

            made.transform.localPosition = new Vector3(Number(random), Number(random), Number(random));
            made.transform.localRotation = new Quaternion(Number(random), Number(random), Number(random), Number(random));
            made.SetActive(random.Next(3) > 0);
            objects.Add(made);
        }

        foreach (var made in objects)
        {
            for (var i = random.Next(3); i > 0; i--)
            {
                Fill(made.AddComponent<Inventory>(), objects, random);
            }

            if (random.Next(2) == 0)
            {
                made.AddComponent<PolygonCollider2D>().points = [new Vector2(Number(random), 1), new Vector2(2, 3), new Vector2(4, 5)];
            }
        }
    }

    private static void Fill(Inventory inventory, List<GameObject> objects, System.Random random)
    {
        var any = objects[random.Next(objects.Count)];
        inventory.enabled = random.Next(2) == 0;
        inventory.whole = random.Next(int.MinValue, int.MaxValue);
        inventory.large = random.NextInt64(long.MinValue, long.MaxValue);
        inventory.huge = ulong.MaxValue - (ulong)random.Next();
        inventory.single = Number(random);
        inventory.precise = BitConverter.Int64BitsToDouble(random.NextInt64());
        inventory.letter = (char)random.Next(32, 0xD800);
        inventory.text = Word(random);
        inventory.shade = (Inventory.Shade)random.Next(4);
        inventory.area = new Rect(Number(random), Number(random), Number(random), Number(random));
        inventory.layers = random.Next();
        inventory.cell = new Vector2Int(random.Next(), -random.Next());
        inventory.numbers = Enumerable.Range(0, random.Next(4)).ToArray();
        inventory.points = [new Vector2(Number(random), Number(random))];
        inventory.parts = [new Inventory.Part { label = Word(random), joint = any.transform }];
        inventory.target = any;
        inventory.friend = any.GetComponent<Inventory>();
        inventory.sprite = BuiltinSprites.Square;
    }

    private static float Number(System.Random random) => random.Next(8) switch
    {
        0 => 0f,
        1 => float.NaN,
        2 => float.PositiveInfinity,
        3 => -0f,
        _ => BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue)),
    };

    private static string Word(System.Random random) =>
        new(Enumerable.Range(0, random.Next(6)).Select(_ => random.Next(5) == 0 ? (char)random.Next(1, 0xD800) : (char)random.Next('a', 'z')).ToArray());
}
