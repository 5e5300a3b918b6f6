using Hebb.Authoring;
using Hebb.Authoring.Datasets;
using Hebb.Authoring.Undo;
using Hebb.Data.Images;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Sessions;

public sealed class DatasetSessionTests
{
    [Test]
    public void Random_edits_undone_give_the_identical_file_and_redone_the_last()
    {
        using var folder = new TemporaryFolder();
        var history = new EditHistory();
        var session = new DatasetSession(folder.Path, history, readOnly: false);
        session.AddClass("first");
        var list = Path.Combine(folder.Path, "dataset.json");
        var start = File.ReadAllBytes(list);
        var random = new Random(11);
        var edits = 0;
        while (edits < 50)
        {
            edits += Try(() => Edit(session, random)) ? 1 : 0;
        }

        var end = File.ReadAllBytes(list);
        for (var undone = 0; undone < edits; undone++)
        {
            Assert.That(history.Undo());
        }

        Assert.That(File.ReadAllBytes(list), Is.EqualTo(start));
        while (history.Redo())
        {
        }

        Assert.That(File.ReadAllBytes(list), Is.EqualTo(end));
        Assert.That(end, Is.Not.EqualTo(start));
    }

    [Test]
    public void A_data_set_comes_back_from_its_folder()
    {
        using var folder = new TemporaryFolder();
        var session = new DatasetSession(folder.Path, new EditHistory(), readOnly: false);
        session.AddClass("圆 <b>circle</b>");
        session.AddSamples("c1", [Picture(1), Picture(2), Picture(3)], SampleKind.Photo);

        var again = new DatasetSession(folder.Path, new EditHistory(), readOnly: false);

        Assert.That(again.Bins.Kind, Is.EqualTo(SampleKind.Photo));
        Assert.That(again.Bins.Classes, Is.EqualTo(session.Bins.Classes));
        Assert.That(again.Bins.Samples, Is.EqualTo(session.Bins.Samples));
        Assert.That(again.Store.Find(again.Bins.Samples[1].Hash).Pixels, Is.EqualTo(Picture(2).Pixels));
    }

    [Test]
    public void A_read_only_project_refuses_edits_and_says_so()
    {
        using var folder = new TemporaryFolder();
        var session = new DatasetSession(folder.Path, new EditHistory(), readOnly: true);
        Assert.That(() => session.AddClass("a"), Throws.TypeOf<RefusedException>().With.Message.Contains("cannot be written"));
        Assert.That(session.Bins, Is.EqualTo(ImageBins.Empty));
    }

    [Test]
    public void A_kept_picture_that_was_replaced_by_a_text_is_named()
    {
        using var folder = new TemporaryFolder();
        var hash = new BinStore(folder.Path).Add(Picture(1));
        var file = Path.Combine(folder.Path, "pictures", hash + ".png");
        File.WriteAllText(file, "roses are red");
        Assert.That(() => new BinStore(folder.Path).Find(hash), Throws.TypeOf<InvalidDataException>().With.Message.Contains(hash + ".png").And.Message.Contains("no PNG"));
        File.Delete(file);
        Assert.That(() => new BinStore(folder.Path).Find(hash), Throws.TypeOf<RefusedException>().With.Message.Contains("restore it"));
    }

    [Test]
    public void A_list_that_names_a_file_outside_is_refused()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(
            Path.Combine(folder.Path, "dataset.json"),
            """{"kind":"drawing","classes":[{"id":"c1","name":"a"}],"samples":[{"id":"s2","classId":"c1","hash":"../../../../etc/x","isHeldOut":false}],"nextNumber":3}""");
        Assert.That(() => new DatasetSession(folder.Path, new EditHistory(), readOnly: false), Throws.TypeOf<InvalidDataException>().With.Message.Contains("no hash"));
    }

    private static void Edit(DatasetSession session, Random random)
    {
        var bins = session.Bins;
        var target = bins.Classes.Count == 0 ? "c0" : bins.Classes[random.Next(bins.Classes.Count)].Id;
        var some = bins.Samples.Where(_ => random.Next(3) == 0).Select(sample => sample.Id).ToHashSet();
        switch (random.Next(7))
        {
            case 0:
                session.AddClass($"class {random.Next(1000)}");
                break;
            case 1:
                session.RenameClass(target, $"name {random.Next(1000)}");
                break;
            case 2:
                session.RemoveClass(target);
                break;
            case 3:
                session.Relabel(some, target);
                break;
            case 4:
                session.RemoveSamples(some);
                break;
            default:
                session.AddSamples(target, [Picture(random.Next(40)), Picture(random.Next(40))], SampleKind.Drawing);
                break;
        }
    }

    private static bool Try(Action action)
    {
        try
        {
            action();
            return true;
        }
        catch (RefusedException)
        {
            return false;
        }
    }

    private static Image Picture(int number) => new(3, 2, 1, [(byte)number, 1, 2, 3, 4, 5]);
}
