using System.Text;
using Hebb.Editor.Maintenance;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Maintenance;

internal sealed class TestCountsTests
{
    [Test]
    public void The_counters_of_a_results_file_are_read_and_what_neither_passed_nor_failed_was_skipped()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("results.trx", Encoding.UTF8.GetBytes(
            """
            <TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010"><ResultSummary>
            <Counters total="12" executed="10" passed="7" failed="2" error="1" timeout="0" aborted="0" inconclusive="1" notExecuted="1"/>
            </ResultSummary></TestRun>
            """));

        Assert.That(TestCounts.FromTrx(path), Is.EqualTo(new TestCounts(7, 3, 2)));
    }

    [Test]
    public void The_last_line_names_skipped_tests_only_when_there_are_any()
    {
        Assert.That(new TestCounts(5, 0, 0).ToString(), Is.EqualTo("5 passed, 0 failed"));
        Assert.That((new TestCounts(5, 0, 0) + new TestCounts(1, 2, 3)).ToString(), Is.EqualTo("6 passed, 2 failed, 3 skipped"));
    }
}
