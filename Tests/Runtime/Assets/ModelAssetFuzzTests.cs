using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Hebb.Assets;
using NUnit.Framework;

namespace Hebb.Tests.Assets;

/// <summary>Whatever befalls a valid file, loading it gives a model or an InvalidDataException, and takes little memory.</summary>
public sealed class ModelAssetFuzzTests
{
    private const long AllowedBytes = 4 << 20;

    private static readonly string[] HostileNumbers =
        ["0", "-1", "1", "3", "2147483647", "2147483648", "4294967296", "9223372036854775807", "18446744073709551616", "1e308", "1e999", "0x7fffffff", "NaN", "null", "\"7\"", "[7]", new('9', 400)];

    private TemporaryFolder folder = null!;
    private byte[] whole = null!;

    [OneTimeSetUp]
    public void SaveModel()
    {
        folder = new TemporaryFolder();
        whole = SampleModels.SaveDigits();
    }

    [OneTimeTearDown]
    public void RemoveFolder() => folder.Dispose();

    [Test]
    public void Random_bytes_anywhere_never_crash_the_loader()
    {
        var change = from position in Gen.Choose(0, whole.Length - 1) from value in Gen.Choose(0, 255) select (position, value);
        Check(change.NonEmptyListOf(), changes =>
        {
            var copy = whole.ToArray();
            foreach (var (position, value) in changes.Take(4))
            {
                copy[position] = (byte)value;
            }

            return copy;
        });
    }

    [Test]
    public void Structural_characters_in_the_header_never_crash_the_loader()
    {
        const string Characters = "{}[]\",:'\\/*0-9eu \0\uFEFF";
        var change = from position in Gen.Choose(8, 7 + RawSafetensors.HeaderLength(whole)) from value in Gen.Elements(Characters.ToCharArray()) select (position, value);
        Check(change, one =>
        {
            var copy = whole.ToArray();
            copy[one.position] = (byte)one.value;
            return copy;
        });
    }

    [Test]
    public void Hostile_numbers_in_the_header_never_crash_the_loader()
    {
        var header = RawSafetensors.HeaderText(whole);
        var numbers = Regex.Matches(header, @"\d+").Select(match => (match.Index, match.Length)).ToArray();
        var change = from number in Gen.Elements(numbers) from hostile in Gen.Elements(HostileNumbers) select (number, hostile);
        Check(change, one => RawSafetensors.WithHeader(
            whole, header[..one.number.Index] + one.hostile.Replace("\"", "\\\"") + header[(one.number.Index + one.number.Length)..]));
    }

    [Test]
    public void Cuts_and_stretches_of_bytes_doubled_never_crash_the_loader()
    {
        var change = from first in Gen.Choose(0, whole.Length) from second in Gen.Choose(0, whole.Length) select (first, second);
        Check(change, one => [.. whole[..one.first], .. whole[one.second..]]);
    }

    [Test]
    public void Every_length_a_file_can_be_cut_to_is_refused()
    {
        for (var length = 0; length < whole.Length; length++)
        {
            var path = folder.Write("cut.hebb", whole[..length]);
            Assert.That(() => ModelAsset.Load(path), Throws.TypeOf<InvalidDataException>(), $"{length} bytes");
        }
    }

    private void Check<T>(Gen<T> mutations, Func<T, byte[]> mutate) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(1500).WithReplay(20250101, 7), Prop.ForAll(mutations.ToArbitrary(), mutation => LoadsOrRefuses(mutate(mutation))));

    private bool LoadsOrRefuses(byte[] content)
    {
        var path = folder.Write("mutant.hebb", content);
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            ModelAsset.Load(path).Dispose();
        }
        catch (InvalidDataException e) when (e.Message.StartsWith($"{path}: ", StringComparison.Ordinal))
        {
        }

        return GC.GetAllocatedBytesForCurrentThread() - before < AllowedBytes;
    }
}
