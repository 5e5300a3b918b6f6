using Hebb.Tests.Unity;
using NUnit.Framework;

namespace Hebb.Tests.Package.Unity;

public class SignatureTests
{
    private static readonly UnitySignatures Signatures = UnitySignatures.Load();

    private static readonly List<AssemblyDefinition> Compiled = [.. UnityPackage.OfRepository.Assemblies.Where(assembly => assembly.IsCompiled)];

    private static IEnumerable<TestCaseData> Assemblies => Compiled.Select(assembly =>
        assembly.NoEngineReferences ? new TestCaseData(assembly.Name).SetCategory("Deep") : new TestCaseData(assembly.Name));

    private static IEnumerable<string> Samples => UnityPackage.OfRepository.Samples;

    [TestCaseSource(nameof(Assemblies))]
    public void What_Unity_compiles_is_CSharp_9_on_nothing_but_netstandard_and_the_engine(string assembly)
    {
        var compiled = UnityPackage.OfRepository.Compile(assembly);
        Assert.That(compiled.Count, Is.GreaterThan(0), "It has no scripts.");
        Assert.That(compiled.Errors, Is.Empty);
    }

    [Test]
    public void The_scripts_of_every_sample_compile_so_too([ValueSource(nameof(Samples))] string sample) =>
        Assert.That(Scripts(sample).Errors, Is.Empty);

    [Test]
    public void The_package_and_its_samples_use_only_what_Unity_has_in_all_four_versions()
    {
        var uses = Compiled.Where(assembly => !assembly.NoEngineReferences).Select(assembly => UnityPackage.OfRepository.Compile(assembly.Name)).Concat(Samples.Select(Scripts)).SelectMany(assembly => assembly.Uses()).ToList();
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
        var sources = new UnityAssembly("Misuse", [("Misuse.cs", Text)], []);
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

    private static UnityAssembly Scripts(string sample) => UnityPackage.OfRepository.CompileSample(sample);

    private static string? Problem((string Type, string? Member, string? Result, string Place) use)
    {
        var problem = use.Member is null ? Signatures.Judge(use.Type) : Signatures.Judge(use.Type, use.Member, use.Result);
        return problem is null ? null : $"{use.Place}: {problem}";
    }
}
