using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Hebb.Data;
using Hebb.Data.Digits;
using Hebb.Data.Gestures;
using Hebb.Data.Images;
using Hebb.Tensors;

namespace Hebb.Editor.Classification;

/// <summary>Images to learn from and images to be tested on.</summary>
/// <param name="Title">What they show, for a person.</param>
/// <param name="Folder">The folder they were read from, as the user gave it; null for those that Hebb draws.</param>
/// <param name="Training">What is learned from, the held-out part included.</param>
/// <param name="Test">What is read once, at the end.</param>
internal sealed record LabelledImages(string Title, string? Folder, ImageDataset Training, ImageDataset Test)
{
    private const int DrawnTraining = 60000;
    private const int DrawnTest = 10000;
    private const int DrawnGestures = 20000;
    private const int DrawnTestGestures = 4000;
    private const ulong DrawnSeed = 1;
    private const ulong MixingSeed = 1;

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

    /// <summary>Whether each image is a drawing that was cut out and centred, so that a player's or a writer's is to be prepared as such.</summary>
    public bool AreDrawings => AreDigits || Training.ClassNames.SequenceEqual(GestureGenerator.ClassNames);

    /// <summary>What one image is, for a person.</summary>
    public string Sample => string.Create(CultureInfo.InvariantCulture, $"{Training.Shape[2]} × {Training.Shape[1]} pixels{(Training.Shape[0] == 1 ? string.Empty : " in colour")}");

    /// <summary>What is wrong with some of them; null where all could be read.</summary>
    public string? Warning { get; init; }

    /// <summary>The same images, with the mean of each channel subtracted and its deviation made 1, as measured on those to learn from.</summary>
    public LabelledImages Normalized()
    {
        var normalization = Training.MeasureNormalization();
        return this with { Training = Training.WithNormalization(normalization), Test = Test.WithNormalization(normalization) };
    }

    /// <summary>The images of a folder in the form of MNIST or of CIFAR-10; without a folder those that Hebb draws.</summary>
    public static LabelledImages Load(string? folder) => folder is null ? Drawn() : FromFiles(folder);

    /// <summary>The same, or pictures in folders, one folder per class, where there is something that prepares them.</summary>
    public static LabelledImages Load(string? folder, ImagePreprocessing? preprocessing) =>
        folder is not null && preprocessing is not null && HoldsFolders(folder) ? LoadPictures(folder, preprocessing, strict: false) : Load(folder);

    /// <summary>Pictures in folders, one folder per class, made into one size.</summary>
    /// <param name="folder">Has <c>train</c> and <c>test</c> with a folder per class, or the folders of the classes, of which a part is then held out as the test.</param>
    /// <param name="preprocessing">What makes every picture into one size.</param>
    /// <param name="strict">Whether a picture that cannot be read is an error; it is left out and counted otherwise.</param>
    public static LabelledImages LoadPictures(string folder, ImagePreprocessing preprocessing, bool strict)
    {
        var pictures = ImageFolder.Load(folder, new ImageFolderOptions(preprocessing) { Strict = strict });
        return new LabelledImages(TitleOf(folder), folder, Mixed(pictures.Data.Train), pictures.Data.Test) { Warning = pictures.Warning };
    }

    /// <summary>The gestures that Hebb draws itself: always the same ones, whatever the seed of a run.</summary>
    public static LabelledImages Gestures()
    {
        var gestures = GestureGenerator.Create(DrawnGestures, DrawnTestGestures, DrawnSeed);
        return new LabelledImages("Drawn gestures", null, gestures.Train, gestures.Test);
    }

    /// <summary>The images in an order in which the first of them are of all classes.</summary>
    private static ImageDataset Mixed(ImageDataset images)
    {
        int[] order = [.. Enumerable.Range(0, images.Count)];
        new SeededRandom(MixingSeed).Shuffle<int>(order);
        return images.Select(order);
    }

    private static bool HoldsFolders(string folder) =>
        Directory.Exists(folder) && Directory.EnumerateDirectories(folder).Any() && !Directory.EnumerateFiles(folder).Any(IsData);

    private static bool IsData(string file) => file.Contains("-ubyte", StringComparison.Ordinal) || file.Contains(".bin", StringComparison.Ordinal);

    private static LabelledImages FromFiles(string folder)
    {
        var images = Cifar10Folder.IsAt(folder) ? Cifar10Folder.Load(folder) : IdxFolder.Load(folder);
        return new LabelledImages(TitleOf(folder), folder, images.Train, images.Test);
    }

    private static string TitleOf(string folder) => new DirectoryInfo(folder).Name;

    /// <summary>The digits that Hebb draws itself: always the same ones, whatever the seed of a run.</summary>
    private static LabelledImages Drawn()
    {
        var digits = DigitGenerator.Create(DrawnTraining, DrawnTest, DrawnSeed);
        return new LabelledImages("Handwritten digits", null, digits.Train, digits.Test);
    }
}
