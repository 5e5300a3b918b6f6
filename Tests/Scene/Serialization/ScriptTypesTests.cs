using System.Reflection;
using System.Reflection.Emit;
using NUnit.Framework;
using UnityEngine;

namespace Hebb.Scene.Tests.Serialization;

internal sealed class ScriptTypesTests
{
    private const string Name = "Game.Mover";
    private const string Scene = """{"version": 1, "objects": [{"id": "a", "components": [{"type": "Game.Mover"}]}]}""";

    [Test]
    public void Two_players_alive_at_once_make_a_component_of_one_name_from_their_own_scripts()
    {
        var (mine, yours) = (Compile(), Compile());
        using var first = new HeadlessPlayer(new HeadlessPlayerOptions { Scripts = { mine.Assembly }, Log = TextWriter.Null });
        using var second = new HeadlessPlayer(new HeadlessPlayerOptions { Scripts = { yours.Assembly }, Log = TextWriter.Null });
        for (var load = 0; load < 2; load++)
        {
            first.LoadText(Scene, "first");
            second.LoadText(Scene, "second");

            Assert.That(Played(first), Is.EqualTo(mine));
            Assert.That(Played(second), Is.EqualTo(yours));
        }
    }

    [Test]
    public void A_player_does_not_know_the_scripts_of_another()
    {
        var mine = Compile();
        using var first = new HeadlessPlayer(new HeadlessPlayerOptions { Scripts = { mine.Assembly }, Log = TextWriter.Null });
        using var second = new HeadlessPlayer(new HeadlessPlayerOptions { Log = TextWriter.Null });

        Assert.That(first.LoadText(Scene, "first").Problems, Is.Empty);
        Assert.That(second.LoadText(Scene, "second").Problems.Single().ToString(), Does.Contain($"'{Name}' is not known"));
    }

    [Test]
    public void Of_two_scripts_of_one_name_the_later_counts()
    {
        var (older, newer) = (Compile(), Compile());
        using var player = new HeadlessPlayer(new HeadlessPlayerOptions { Scripts = { older.Assembly, newer.Assembly }, Log = TextWriter.Null });
        player.LoadText(Scene, "scene");

        Assert.That(Played(player), Is.EqualTo(newer));
    }

    private static Type Played(HeadlessPlayer player) => player.World.FindAll<MonoBehaviour>().Single().GetType();

    /// <summary>A component in an assembly of its own.</summary>
    private static Type Compile() =>
        AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Scripts"), AssemblyBuilderAccess.RunAndCollect).DefineDynamicModule("Scripts")
            .DefineType(Name, TypeAttributes.Public, typeof(MonoBehaviour)).CreateType();
}
