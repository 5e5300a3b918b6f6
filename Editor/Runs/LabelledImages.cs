using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Hebb.Data;
using Hebb.Data.Digits;

namespace Hebb.Editor.Runs;

/// <summary>Images to learn from and images to be tested on.</summary>
/// <param name="Title">What they show, for a person.</param>
/// <param name="Folder">The folder they were read from, as the user gave it; null for those that Hebb draws.</param>
/// <param name="Training">What is learned from, the held-out part included.</param>
/// <param name="Test">What is read once, at the end.</param>
internal sealed record LabelledImages(string Title, string? Folder, ImageDataset Training, ImageDataset Test)
{
    private const int DrawnTraining = 60000;
    private const int DrawnTest = 10000;
    private const ulong DrawnSeed = 1;

    /// <summary>Where they come from, for a person.</summary>
    public string Source => Folder ?? "the built-in generator";

    /// <summary>A hash over all images and labels, as 64 hexadecimal digits.</summary>
    public string Sha256
    {
        get
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var part in new[] { Training, Test })
            {
                hash.AppendData(part.Pixels);
                hash.AppendData(MemoryMarshal.AsBytes(part.Labels));
            }

            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
    }

    /// <summary>Whether the classes are the ten digits, so that a drawing of a digit can be prepared as such.</summary>
    public bool AreDigits => Training.ClassNames.SequenceEqual(Enumerable.Range(0, DigitGenerator.Classes).Select(digit => digit.ToString(CultureInfo.InvariantCulture))) && Training.Shape[0] == 1;

    /// <summary>The images of a folder, or without one those that Hebb draws.</summary>
    public static LabelledImages Load(string? folder) => folder is null ? Drawn() : FromFolder(folder);

    /// <summary>MNIST, or what has its form, from the four IDX files in a folder.</summary>
    private static LabelledImages FromFolder(string folder)
    {
        var images = IdxFolder.Load(folder);
        return new LabelledImages(new DirectoryInfo(folder).Name, folder, images.Train, images.Test);
    }

    /// <summary>The digits that Hebb draws itself: always the same ones, whatever the seed of a run.</summary>
    private static LabelledImages Drawn()
    {
        var digits = DigitGenerator.Create(DrawnTraining, DrawnTest, DrawnSeed);
        return new LabelledImages("Handwritten digits", null, digits.Train, digits.Test);
    }
}
