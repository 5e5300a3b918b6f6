using System.Runtime.InteropServices;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Hebb.Data;
using NUnit.Framework;

namespace Hebb.Tests.Data;

public class CsvTableTests
{
    private TemporaryFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => folder.Dispose();

    [Test]
    public void A_named_column_becomes_the_classes_and_the_others_numbers()
    {
        var data = Read("length,kind,width\r\n1.5,b,2\r\n-3e2,a,0.25\n4,b,5").ToClassification("kind");
        Assert.That(data.ClassNames, Is.EqualTo(new[] { "a", "b" }));
        Assert.That(data.ReadLabels(), Is.EqualTo(new[] { 1, 0, 1 }));
        var numbers = new float[6];
        data.GatherInput(0, [0, 1, 2], MemoryMarshal.AsBytes(numbers.AsSpan()));
        Assert.That(numbers, Is.EqualTo(new[] { 1.5f, 2, -300, 0.25f, 4, 5 }));
    }

    [Test]
    public void Named_columns_become_targets_of_numbers()
    {
        var data = Read("a,b,c\n1,2,3\n4,5,6\n").ToRegression("c", "a");
        var targets = new float[4];
        data.GatherTarget(0, [0, 1], MemoryMarshal.AsBytes(targets.AsSpan()));
        Assert.That(targets, Is.EqualTo(new[] { 3f, 1, 6, 4 }));
        Assert.That(data.Inputs[0].Shape.Length, Is.EqualTo(1));
    }

    [Test]
    public void Quoted_values_keep_commas_quotes_and_line_ends()
    {
        var values =
            from first in Gen.Elements('a', ',', '"', '\n', 'é', ' ').ArrayOf()
            from second in Gen.Elements('b', ',', '"', '\r', '\n').ArrayOf()
            select (First: new string(first).Trim(), Second: new string(second).Trim());
        Prop.ForAll(values.ToArbitrary(), row =>
        {
            string Quote(string value) => $"\"{value.Replace("\"", "\"\"")}\"";
            var table = Read($"x,y\n{Quote(row.First)},{Quote(row.Second)}\n");
            return table.Count == 1 && table[0, 0] == row.First && table[0, 1] == row.Second;
        }).QuickCheckThrowOnFailure();
    }

    [TestCase("a,b\n1,x\n", "Row 1", "'x'", "'b'")]
    [TestCase("a,b\n1,2\n1,NaN\n", "Row 2", "'NaN'")]
    [TestCase("a,b\n1,2\n1\n", "Row 2", "1 values", "2 columns")]
    [TestCase("a,b\n", "1 lines")]
    [TestCase("", "0 lines")]
    [TestCase("a,b\n1,\"2\n", "quotation mark")]
    [TestCase("a\n1\n", "1 columns")]
    public void Bad_tables_are_refused_with_their_place(string text, params string[] parts)
    {
        var error = Assert.Throws<InvalidDataException>(() => Read(text).ToRegression("a"));
        foreach (var part in parts.Append("table.csv"))
        {
            Assert.That(error!.Message, Does.Contain(part));
        }
    }

    [Test]
    public void A_column_that_is_not_there_is_refused_with_those_that_are()
    {
        Assert.That(() => Read("a,b\n1,2\n").ToClassification("kind"), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("'kind'").And.Message.Contains("a, b"));
    }

    private CsvTable Read(string text) => CsvTable.Read(folder.Write("table.csv", Encoding.UTF8.GetBytes(text)));
}
