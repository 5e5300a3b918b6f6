using System.Text.Json;
using System.Text.RegularExpressions;
using Hebb.Authoring.Doctor;
using Hebb.Authoring.Undo;
using Hebb.Components;
using Hebb.Editor.Doctor;
using Hebb.Editor.Sessions.Scenes;
using Hebb.Tests.Editor.Doctor;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Sessions;

/// <summary>What the page calls components, fields and findings, in both languages.</summary>
public sealed partial class WordTableTests
{
    private static readonly string[] Languages = ["en", "zh"];

    private static IReadOnlyDictionary<string, string> Phrases { get; } = JsonSerializer.Deserialize<Dictionary<string, string>>(Read("phrases.zh.json"))!;

    [Test]
    public void Every_component_and_field_that_an_inspector_shows_has_a_name_in_both_languages()
    {
        using var project = new OpenedProject("shapes");
        using var session = new SceneSession(project.Folder, new EditHistory(), _ => { }, _ => { });
        var own = session.Components.Where(entry => typeof(ImageClassifier).Assembly.GetType(entry.Type) is not null || typeof(UnityEngine.Camera).Assembly.GetType(entry.Type) is not null).ToList();
        foreach (var entry in own)
        {
            session.AddComponent("ground", entry.Type);
        }

        var components = session.View!.Objects.Single(entry => entry.Id == "ground").Components;
        Assert.That(components.Select(component => component.Type), Is.SupersetOf(own.Select(entry => entry.Type)));
        var fields = components.SelectMany(component => component.Fields).ToList();
        foreach (var language in Languages)
        {
            var names = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(Read($"names.{language}.json"))!;
            Assert.That(components.Select(component => component.Type).Concat(fields.Select(field => field.Wanted).OfType<string>()).Distinct(), Is.EquivalentTo(names["types"].Keys), language);
            Assert.That(fields.Select(field => field.Name).Distinct(), Is.SubsetOf(names["fields"].Keys), language);
            Assert.That(fields.Where(field => field.Kind == "choice").SelectMany(field => field.Options!).Select(option => option.Value!.GetValue<string>()).Distinct(), Is.SubsetOf(names["options"].Keys), language);
            Assert.That(names.Values.SelectMany(table => table.Values), Has.None.Empty);
        }

        Assert.That(fields.SelectMany(field => new[] { field.Tooltip, field.Header }).OfType<string>().Where(text => !Phrases.ContainsKey(text)), Is.Empty);
    }

    [Test]
    public void Every_sentence_that_the_doctor_says_of_a_run_has_a_Chinese_one()
    {
        var patterns = Phrases.Keys.Select(english => new Regex($"^{Placeholder().Replace(Regex.Escape(english).Replace("\\{", "{", StringComparison.Ordinal), "(.+?)")}$")).ToList();
        var sentences = RunLogs.Names.SelectMany(name => RunDoctor.Examine(RunLogReader.Read(RunLogs.PathOf(name)))).SelectMany(finding => SentenceEnd().Split(finding.Evidence)).Distinct().ToList();
        Assert.That(sentences, Has.Count.GreaterThan(50));
        Assert.That(sentences.Where(sentence => !patterns.Exists(pattern => pattern.IsMatch(sentence))), Is.Empty);
    }

    [Test]
    public void A_Chinese_sentence_speaks_of_all_that_the_English_one_does()
    {
        Assert.That(Phrases.Where(pair => !Places(pair.Key).SetEquals(Places(pair.Value))).Select(pair => pair.Key), Is.Empty);
        static HashSet<string> Places(string text) => [.. Placeholder().Matches(text).Select(match => match.Value)];
    }

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"(?<=[^.][.!?]) (?=[""'A-Z0-9])")]
    private static partial Regex SentenceEnd();

    private static string Read(string name) => File.ReadAllText(Path.Combine(RepositoryFolder.Path, "Editor", "web", "src", "words", name));
}
