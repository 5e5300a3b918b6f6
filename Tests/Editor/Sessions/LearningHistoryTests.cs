using Hebb.Editor.Sessions;
using Hebb.Editor.Sessions.Scenes;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Sessions;

internal sealed class LearningHistoryTests
{
    private TemporaryFolder folder = null!;

    private string Agents => Path.Combine(folder.Path, "agents");

    [SetUp]
    public void MakeFolder() => folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => folder.Dispose();

    [Test]
    public void The_last_games_come_back_in_their_order_numbered_anew()
    {
        var history = new LearningHistory(Agents, isReadOnly: false, Refuse);
        Assert.That(history.Load(), Is.Empty);
        for (var game = 1; game <= 5; game++)
        {
            history.Begin();
            history.Add(new LearningPoint(game, "Cart", 100 * game, 10 * game, null));
            history.Add(new LearningPoint(game, "Cart", 100 * game, null, 20 * game));
        }

        Assert.That(new LearningHistory(Agents, isReadOnly: false, Refuse).Load(), Is.EqualTo(new LearningPoint[]
        {
            new(1, "Cart", 300, 30, null), new(1, "Cart", 300, null, 60), new(2, "Cart", 400, 40, null), new(2, "Cart", 400, null, 80), new(3, "Cart", 500, 50, null), new(3, "Cart", 500, null, 100),
        }));
    }

    [Test]
    public void A_game_that_was_cut_in_the_middle_of_a_line_keeps_the_lines_before()
    {
        var history = new LearningHistory(Agents, isReadOnly: false, Refuse);
        history.Begin();
        history.Add(new LearningPoint(1, "Cart", 100, 10, null));
        history.Add(new LearningPoint(1, "Cart", 200, 20, null));
        var file = Directory.GetFiles(Agents).Single();
        File.WriteAllText(file, File.ReadAllText(file)[..^9]);

        Assert.That(history.Load(), Is.EqualTo(new[] { new LearningPoint(1, "Cart", 100, 10, null) }));
    }

    [Test]
    public void A_file_that_holds_no_points_is_told_with_its_name()
    {
        folder.Write(Path.Combine("agents", "0.jsonl"), "roses"u8.ToArray());
        var lines = new List<ConsoleEntry>();
        Assert.That(new LearningHistory(Agents, isReadOnly: false, lines.Add).Load(), Is.Empty);
        Assert.That(lines.Single().Text, Does.Contain("0.jsonl"));
    }

    [Test]
    public void A_folder_that_cannot_be_made_is_told_once_and_stops_no_game()
    {
        var lines = new List<ConsoleEntry>();
        var history = new LearningHistory(Path.Combine(folder.Write("agents", []), "below a file"), isReadOnly: false, lines.Add);
        history.Begin();
        history.Add(new LearningPoint(1, "Cart", 100, 10, null));
        history.Add(new LearningPoint(1, "Cart", 200, 10, null));
        Assert.That(lines, Has.Count.EqualTo(1));
    }

    [Test]
    public void Nothing_is_written_into_a_project_that_is_read_only()
    {
        var history = new LearningHistory(Agents, isReadOnly: true, Refuse);
        history.Begin();
        history.Add(new LearningPoint(1, "Cart", 100, 10, null));
        Assert.That(Directory.Exists(Agents), Is.False);
    }

    private static void Refuse(ConsoleEntry entry) => Assert.Fail(entry.Text);
}
