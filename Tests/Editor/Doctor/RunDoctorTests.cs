using System.Text.Json.Nodes;
using Hebb.Authoring.Doctor;
using Hebb.Editor.Doctor;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Doctor;

internal sealed class RunDoctorTests
{
    /// <summary>What is wrong with each run, the likeliest cause first.</summary>
    private static readonly Dictionary<string, string[]> Expected = new()
    {
        ["mlp-rate10"] = ["learning_rate_high", "dead_relus", "one_class"],
        ["mlp-rate1"] = ["learning_rate_high", "dead_relus", "one_class"],
        ["mlp-rate0.1"] = ["learning_rate_high", "dead_relus"],
        ["mlp-rate0.03"] = ["learning_rate_high", "dead_relus"],
        ["cnn-rate10"] = ["learning_rate_high", "dead_relus", "one_class"],
        ["seq-rate10"] = ["learning_rate_high"],
        ["text-rate10"] = ["learning_rate_high", "exploding_gradients"],
        ["sgd-rate10"] = ["learning_rate_high", "exploding_gradients", "dead_relus", "one_class"],
        ["bytes-as-inputs"] = ["far_off_at_start", "exploding_gradients", "dead_relus", "one_class"],
        ["weights-too-large"] = ["diverged", "far_off_at_start", "exploding_gradients"],
        ["mlp-rate1e-5"] = ["learning_rate_low"],
        ["mlp-rate1e-6"] = ["learning_rate_low"],
        ["mlp-rate1e-7"] = ["learning_rate_low", "loss_never_moves"],
        ["cnn-rate1e-7"] = ["learning_rate_low", "loss_never_moves"],
        ["ae-rate1e-7"] = ["learning_rate_low", "loss_never_moves"],
        ["sgd-rate1e-3"] = ["learning_rate_low"],
        ["deep-sigmoid"] = ["vanishing_gradients", "loss_never_moves", "one_class"],
        ["zero-weights"] = ["dead_relus", "loss_never_moves", "one_class"],
        ["dead-from-the-start"] = ["dead_relus", "loss_never_moves", "one_class"],
        ["shuffled-labels"] = ["labels_shuffled", "loss_never_moves"],
        ["shuffled-labels-memorised"] = ["labels_shuffled"],
        ["imbalanced"] = ["class_imbalance"],
        ["imbalanced-mildly"] = ["class_imbalance"],
        ["one-frequent-class"] = ["one_class", "class_imbalance"],
        ["imbalanced-tail"] = ["class_imbalance"],
        ["rmsprop-rate0.1"] = ["learning_rate_high", "dead_relus"],
        ["tanh-weights-too-large"] = ["exploding_gradients"],
        ["relu-weights-too-large"] = ["far_off_at_start", "exploding_gradients"],
        ["weights-too-small"] = ["dead_relus", "vanishing_gradients", "loss_never_moves", "one_class"],
        ["constant-inputs"] = ["dead_relus", "loss_never_moves", "one_class"],
        ["few-pictures"] = ["validation_small"],
        ["few-drawings-shaky"] = ["validation_small"],
        ["few-drawings-medium"] = ["validation_small"],
        ["few-drawings-one-missed"] = ["validation_small"],
        ["few-drawings-rate0.02"] = ["learning_rate_high", "validation_small"],
        ["few-drawings-rate0.9"] = ["learning_rate_high", "validation_small"],
        ["one-held-out"] = ["validation_small"],
        ["overfit-fashion"] = ["overfitting"],
        ["ae-rate1"] = ["learning_rate_high", "dead_relus"],
        ["tiny"] = ["overfitting"],
        ["tiny-fashion"] = ["overfitting"],
    };

    private static IEnumerable<string> Healthy => RunLogs.Names.Where(name => name.StartsWith("healthy", StringComparison.Ordinal));

    private static IEnumerable<string> Names => RunLogs.Names;

    [TestCaseSource(nameof(Names))]
    public void A_run_gets_the_findings_it_deserves(string name)
    {
        Assert.That(Rules(RunLogs.Read(name)), Is.EqualTo(Expected.GetValueOrDefault(name, [])));
    }

    [Test]
    public void Every_run_that_is_not_healthy_has_its_findings_listed()
    {
        Assert.That(RunLogs.Names.Except(Healthy), Is.EquivalentTo(Expected.Keys));
        Assert.That(Healthy.Count(), Is.GreaterThanOrEqualTo(10));
    }

    [Test]
    public void Every_rule_is_shown_by_some_run()
    {
        Assert.That(Expected.Values.SelectMany(rules => rules).Distinct(), Is.EquivalentTo(new[]
        {
            "diverged", "exploding_gradients", "learning_rate_high", "learning_rate_low", "far_off_at_start", "dead_relus", "vanishing_gradients",
            "labels_shuffled", "loss_never_moves", "one_class", "class_imbalance", "overfitting", "validation_small",
        }));
    }

    [TestCaseSource(nameof(Names))]
    public void No_missing_field_breaks_a_rule_or_makes_a_healthy_run_ill(string name)
    {
        var lines = RunLogs.Read(name);
        foreach (var field in lines.SelectMany(line => JsonNode.Parse(line)!.AsObject().Select(entry => entry.Key)).Distinct().Where(field => field is not ("event" or "task")))
        {
            var rules = Rules(Without(lines, field));

            Assert.That(Expected.ContainsKey(name) || rules.Count == 0, Is.True, $"without {field}: {string.Join(", ", rules)}");
        }
    }

    [TestCaseSource(nameof(Healthy))]
    public void A_healthy_run_is_healthy_after_every_epoch(string name)
    {
        var lines = RunLogs.Read(name);
        for (var epochs = 1; epochs <= lines.Count(IsEpoch); epochs++)
        {
            var seen = 0;
            Assert.That(Rules([.. lines.TakeWhile(line => !IsEpoch(line) || ++seen <= epochs)]), Is.Empty, $"after epoch {epochs}");
        }
    }

    [TestCase("few-drawings-shaky")]
    [TestCase("few-drawings-medium")]
    [TestCase("few-drawings-one-missed")]
    public void What_shakes_because_the_samples_are_few_is_no_fault_from_the_third_epoch_on(string name)
    {
        var lines = RunLogs.Read(name);
        for (var epochs = 3; epochs < lines.Length; epochs++)
        {
            Assert.That(Rules(lines[..(1 + epochs)]), Is.EqualTo(new[] { "validation_small" }), $"after epoch {epochs}");
        }
    }

    [TestCase(0.99, 0.002, new string[0])]
    [TestCase(0.80, 0.002, new[] { "learning_rate_high" })]
    [TestCase(0.99, 0.05, new[] { "learning_rate_high" })]
    public void A_loss_that_jumps_is_no_fault_of_a_usual_rate_where_held_out_samples_are_known(double heldOut, double rate, string[] expected)
    {
        double[] losses = [0.6, 0.3, 0.5, 0.2, 0.4, 0.3, 0.45];
        string[] lines =
        [
            $$"""{"event":"run","classes":2,"training_samples":5000,"validation_samples":500,"optimizer":"adam","learning_rate":{{rate}}}""",
            .. losses.Select((loss, index) => $$"""{"event":"epoch","epoch":{{index + 1}},"loss":{{loss}},"accuracy":0.8,"val_loss":0.3,"val_accuracy":{{heldOut}}}"""),
        ];

        Assert.That(Rules(lines), Is.EqualTo(expected));
    }

    [Test]
    public void The_evidence_is_in_numbers_of_the_run_and_the_advice_names_a_rate()
    {
        var finding = Examine(RunLogs.Read("mlp-rate10"))[0];

        Assert.That(finding.Evidence, Does.Contain("2833").And.Contain("2.30").And.Contain("2.74").And.Contain("10.0").And.Contain("0.001 is usual with adam"));
        Assert.That(finding.Advice[0], Is.EqualTo("Lower the learning rate: try 0.001."));
    }

    [Test]
    public void Rare_classes_are_named_with_their_recall()
    {
        Assert.That(Examine(RunLogs.Read("imbalanced"))[0].Evidence, Does.Contain("26 training samples").And.Contain("67 %").And.Contain("98 %"));
    }

    [Test]
    public void Overfitting_names_the_epoch_to_stop_at()
    {
        Assert.That(Examine(RunLogs.Read("tiny"))[0].Evidence, Does.Contain("100 %").And.Contain("86 %").And.Contain("after epoch 21 (0.6418)"));
    }

    [Test]
    public void A_loss_that_is_no_number_outweighs_what_else_it_looks_like()
    {
        string[] lines = ["""{"event":"epoch","epoch":1,"loss":2.3,"accuracy":0.1}""", """{"event":"step","step":7,"loss":null}""", """{"event":"epoch","epoch":2,"loss":null,"accuracy":0.1}"""];

        var findings = Examine(lines);

        Assert.That(findings.Select(finding => finding.Rule), Is.EqualTo(new[] { "diverged" }));
        Assert.That(findings[0].Evidence, Does.Contain("step 7"));
    }

    [Test]
    public void A_resumed_run_that_starts_well_is_not_stuck()
    {
        string[] lines =
        [
            """{"event":"run","classes":10}""",
            .. Enumerable.Range(1, 5).Select(epoch => $$"""{"event":"epoch","epoch":{{epoch}},"loss":0.0501,"accuracy":0.985,"val_loss":0.06,"val_accuracy":0.98}"""),
        ];

        Assert.That(Examine(lines), Is.Empty);
    }

    private static bool IsEpoch(string line) => (string?)JsonNode.Parse(line)!["event"] == "epoch";

    private static string[] Without(IEnumerable<string> lines, string field) => [.. lines.Select(line =>
    {
        var entry = JsonNode.Parse(line)!.AsObject();
        entry.Remove(field);
        return entry.ToJsonString();
    })];

    private static List<string> Rules(string[] lines) => [.. Examine(lines).Select(finding => finding.Rule)];

    private static IReadOnlyList<Finding> Examine(string[] lines) => RunDoctor.Examine(RunLogReader.Read(new StringReader(string.Join('\n', lines)), "log"));
}
