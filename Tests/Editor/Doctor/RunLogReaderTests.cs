using Hebb.Authoring.Doctor;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Doctor;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Doctor;

internal sealed class RunLogReaderTests
{
    [Test]
    public void What_a_log_says_is_read()
    {
        var run = Read(
            """{"event":"run","classes":3,"class_names":["a","b","c"],"class_counts":[5,6,7],"training_samples":18,"validation_samples":4,"optimizer":"sgd","learning_rate":0.5}""",
            """{"event":"step","step":1,"loss":1.25}""",
            """{"event":"epoch","epoch":1,"loss":1,"accuracy":0.5,"val_loss":2,"val_accuracy":0.25,"learning_rate":0.25,"layers":[{"name":"dense_1","gradient_norm":3,"dead":0.125}]}""",
            """{"event":"held_out","confusion":[[1,0,0],[0,2,0],[1,0,0]]}""",
            """{"event":"result","stopped":"it was cancelled","test_accuracy":0.5}""");

        Assert.That((run.Classes, run.TrainingSamples, run.ValidationSamples, run.Optimizer, run.LearningRate), Is.EqualTo((3, 18, 4, "sgd", 0.5)));
        Assert.That(run.NameOf(2), Is.EqualTo("'c'"));
        Assert.That(run.ChanceAccuracy, Is.EqualTo(7.0 / 18));
        Assert.That(run.Steps, Is.EqualTo(new[] { new StepEntry(1, 1.25) }));
        var epoch = run.Epochs.Single();
        Assert.That((epoch.Epoch, epoch.Loss, epoch.Accuracy, epoch.ValidationLoss, epoch.ValidationAccuracy, epoch.LearningRate), Is.EqualTo((1, 1.0, 0.5, 2.0, 0.25, 0.25)));
        Assert.That(epoch.Layers, Is.EqualTo(new[] { new LayerEntry("dense_1", 3, 0.125) }));
        Assert.That((run.Confusion!.Total, run.Confusion.Answers(0), run.Confusion.Support(1)), Is.EqualTo((4, 2, 2)));
        Assert.That(run.StopReason, Is.EqualTo("it was cancelled"));
    }

    [Test]
    public void A_loss_of_null_or_NaN_is_no_number_and_a_missing_one_is_missing()
    {
        var run = Read("""{"event":"step","step":1,"loss":null}""", """{"event":"step","step":2,"loss":NaN}""", """{"event":"step","step":3,"loss":Infinity}""", """{"event":"epoch","epoch":1}""");

        Assert.That(run.Steps.Select(step => double.IsFinite(step.Loss)), Is.All.False);
        Assert.That(run.Epochs.Single().Loss, Is.Null);
    }

    [Test]
    public void Lines_without_an_event_are_known_by_their_fields()
    {
        var run = Read("""{"step":4,"epoch":1,"loss":0.5}""", """{"epoch":1,"loss":0.25,"acc":1}""");

        Assert.That((run.Steps.Count, run.Epochs.Count), Is.EqualTo((1, 1)));
    }

    [Test]
    public void A_last_line_that_is_cut_short_is_dropped()
    {
        Assert.That(Read("""{"event":"epoch","epoch":1,"loss":1}""", """{"event":"epoch","epo""").Epochs, Has.Count.EqualTo(1));
    }

    [Test]
    public void Of_several_runs_in_one_file_the_last_counts()
    {
        var run = Read("""{"event":"run","classes":2}""", """{"event":"epoch","epoch":1,"loss":1}""", """{"event":"run","optimizer":"adam"}""", """{"event":"epoch","epoch":1,"loss":3}""");

        Assert.That((run.Classes, run.Epochs.Single().Loss), Is.EqualTo(((int?)null, 3.0)));
    }

    [TestCase("not json")]
    [TestCase("[1,2]")]
    [TestCase("""{"event":"epoch","epoch":1,"loss":1""")]
    public void A_line_that_is_no_object_is_refused_with_its_number(string line)
    {
        Assert.That(() => Read("""{"event":"epoch","epoch":1,"loss":1}""", line, """{"event":"epoch","epoch":2,"loss":1}"""), Throws.InstanceOf<InputException>().With.Message.Contains("Line 2 of 'run.jsonl'"));
    }

    [TestCase("")]
    [TestCase("{}")]
    [TestCase("""{"event":"run","classes":10}""")]
    public void A_file_that_tells_of_no_training_is_refused(string text)
    {
        Assert.That(() => Read(text), Throws.InstanceOf<InputException>().With.Message.Contains("no training step and no epoch"));
    }

    [TestCase("""{"event":"epoch","epoch":"one","loss":"low","accuracy":[],"layers":7}""")]
    [TestCase("""{"event":"epoch","layers":[1,null,{"name":3}]}""")]
    [TestCase("""{"event":"step","step":1e300}""")]
    [TestCase("""{"event":7,"epoch":1,"loss":1,"confusion":[[1,2],[3]],"class_counts":["many"]}""")]
    public void Fields_of_the_wrong_kind_are_passed_over(string line)
    {
        Assert.That(() => RunDoctor.Examine(Read("""{"event":"epoch","epoch":1,"loss":1}""", line)), Throws.Nothing);
    }

    private static RunLog Read(params string[] lines) => RunLogReader.Read(new StringReader(string.Join('\n', lines)), "run.jsonl");
}
