using System.Text.RegularExpressions;
using Hebb.Assets;
using Hebb.Models;
using Hebb.Tensors;
using Hebb.Tests.Assets;
using NUnit.Framework;

namespace Hebb.Tests.Models.Transfer;

/// <summary>Whatever befalls a player's file, reading it gives classes or an InvalidDataException that names it, and takes little memory.</summary>
public class LearnedClassesFuzzTests
{
    private const long AllowedBytes = 1 << 20;

    private static readonly string[] HostileNumbers = ["0", "-1", "1", "5", "2147483647", "4294967296", "9223372036854775807", "1e308", "NaN", "[1]", new('9', 300)];

    private TemporaryFolder folder = null!;
    private byte[] whole = null!;

    [OneTimeSetUp]
    public void SaveClasses()
    {
        folder = new TemporaryFolder();
        var examples = new ClassExamples(3);
        for (var example = 0; example < 6; example++)
        {
            examples.Add(example % 2 == 0 ? "even" : "odd", [example, -example, 1]);
        }

        var path = Path.Combine(folder.Path, "whole");
        new LearnedClasses(examples, SoftmaxHead.Learn(examples), new string('a', 64)).Save(path);
        whole = File.ReadAllBytes(path);
    }

    [OneTimeTearDown]
    public void RemoveFolder() => folder.Dispose();

    [Test]
    public void Every_cut_is_refused()
    {
        for (var length = 0; length < whole.Length; length++)
        {
            Assert.That(Reads(whole[..length]), Is.False, $"{length} bytes");
        }

        Assert.That(Reads(whole), Is.True);
    }

    [Test]
    public void Random_bytes_and_hostile_numbers_are_read_or_refused()
    {
        var random = new SeededRandom(1);
        var header = RawSafetensors.HeaderText(whole);
        var numbers = Regex.Matches(header, @"\d+");
        var refused = 0;
        for (var mutant = 0; mutant < 1500; mutant++)
        {
            var content = whole.ToArray();
            if (mutant % 2 == 0)
            {
                content[random.Below(content.Length)] = (byte)random.Below(256);
            }
            else
            {
                var number = numbers[random.Below(numbers.Count)];
                content = RawSafetensors.WithHeader(whole, header[..number.Index] + HostileNumbers[random.Below(HostileNumbers.Length)] + header[(number.Index + number.Length)..]);
            }

            refused += Reads(content) ? 0 : 1;
        }

        Assert.That(refused, Is.InRange(500, 1499));
    }

    private bool Reads(byte[] content)
    {
        var path = folder.Write("mutant", content);
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            LearnedClasses.Load(path);
            return true;
        }
        catch (InvalidDataException refusal)
        {
            Assert.That(refusal.Message, Does.StartWith($"{path}: "));
            return false;
        }
        finally
        {
            Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(AllowedBytes));
        }
    }
}
