using System.Globalization;
using System.Xml.Linq;

namespace Hebb.Editor.Maintenance;

/// <summary>How many tests ended how. Inconclusive tests count as skipped.</summary>
internal readonly record struct TestCounts(int Passed, int Failed, int Skipped)
{
    public static TestCounts operator +(TestCounts left, TestCounts right) =>
        new(left.Passed + right.Passed, left.Failed + right.Failed, left.Skipped + right.Skipped);

    /// <summary>Reads the counters of a TRX file.</summary>
    public static TestCounts FromTrx(string path)
    {
        var counters = XDocument.Load(path).Descendants().First(element => element.Name.LocalName == "Counters");
        int Read(string name) => int.Parse(counters.Attribute(name)!.Value, CultureInfo.InvariantCulture);
        var (passed, failed) = (Read("passed"), Read("failed") + Read("error") + Read("timeout") + Read("aborted"));
        return new TestCounts(passed, failed, Read("total") - passed - failed);
    }

    /// <summary>The last line of a test run.</summary>
    public override string ToString() => $"{Passed} passed, {Failed} failed" + (Skipped > 0 ? $", {Skipped} skipped" : string.Empty);
}
