using NUnit.Framework;

namespace Hebb.Tests.Components.Signatures;

public class SignatureTests
{
    private static readonly string[] Folders =
    [
        "Runtime/Components", "Samples/CartPole", "Samples/Pendulum", "Samples/GridWorld", "Samples/CliffWalking", "Samples/PlayerGestures",
    ];

    private static readonly UnitySignatures Signatures = UnitySignatures.Load();

    [Test]
    public void The_components_compile_as_CSharp_9_with_nothing_but_netstandard()
    {
        var sources = ComponentSources.Of([.. Folders, "Runtime/Compatibility"]);
        Assert.That(sources.Count, Is.GreaterThan(20));
        Assert.That(sources.Errors, Is.Empty);
    }

    [Test]
    public void The_components_use_only_what_Unity_has_in_all_four_versions()
    {
        var uses = ComponentSources.Of(Folders).Uses().ToList();
        Assert.That(uses.Count(use => use.Member is not null), Is.GreaterThan(100), "Hardly any use of UnityEngine was found.");
        Assert.That(uses.Select(Problem).OfType<string>().Distinct(), Is.Empty);
    }

    [Test]
    public void A_use_of_what_Unity_lacks_is_found_with_its_line()
    {
        const string Text = """
            namespace UnityEngine
            {
                public class Radio : MonoBehaviour { public int volume; }
            }
            namespace Test
            {
                public class Misuse : UnityEngine.MonoBehaviour
                {
                    private void Awake() => GetComponent<UnityEngine.Radio>().volume = 1;
                }
            }
            """;
        var sources = new ComponentSources([("Misuse.cs", Text)]);
        Assert.That(sources.Errors, Is.Empty);
        var problems = sources.Uses().Select(Problem).OfType<string>().Distinct();
        Assert.That(problems, Is.EqualTo(new[] { "Misuse.cs:9: UnityEngine.Radio is not a type of UnityEngine" }));
    }

    [Test]
    public void A_member_with_another_result_counts_as_missing()
    {
        Assert.That(Signatures.Judge("UnityEngine.Texture2D", "M GetPixels32()", "Color32[]"), Is.Null);
        Assert.That(Signatures.Judge("UnityEngine.Texture2D", "M GetPixels32()", "Color[]"), Does.Contain("2022.3"));
        Assert.That(Signatures.Judge("UnityEngine.Texture2D", "M GetPixels64()", null), Does.Contain("has no"));
        Assert.That(Signatures.Judge("UnityEngine.Object", "M FindObjectsByType<T>()", "T[]"), Does.Contain("2022.3, 6000.0, 6000.3"));
        Assert.That(Signatures.Judge("UnityEngine.Object", "M GetInstanceID()", "int"), Does.Contain("6000.7"));
    }

    private static string? Problem((string Type, string? Member, string? Result, string Place) use)
    {
        var problem = use.Member is null ? Signatures.Judge(use.Type) : Signatures.Judge(use.Type, use.Member, use.Result);
        return problem is null ? null : $"{use.Place}: {problem}";
    }
}
