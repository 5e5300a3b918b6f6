using System.Runtime.InteropServices;
using Hebb.Authoring.Doctor;
using Hebb.Data.Images;
using Hebb.Editor.Reports;
using Hebb.Imaging;
using Hebb.Tensors;
using Hebb.Training;

namespace Hebb.Tests.Editor.Reports;

/// <summary>A made-up run with everything a report can show.</summary>
internal static class SampleReport
{
    private const int Classes = 10;

    public const string Command = "hebb train digits --data \"../my data\" --device vulkan --epochs 10 --seed 7";

    public static RunReport Create()
    {
        var random = new Random(3);
        var test = new TestRecord(0.0789, [.. Enumerable.Range(0, Classes).Select(label => $"{label}")], Confusion(random));
        return new RunReport
        {
            Title = "Handwritten digits",
            Architecture = ["28 × 28 pixels", "Dense 128", "relu", "Dense 10", "softmax"],
            Device = "vulkan:0 llvmpipe (LLVM 15.0.6, 256 bits)",
            Seconds = 12.34,
            Epochs = [.. Enumerable.Range(1, 10).Select(epoch => new EpochRecord(
                epoch,
                [
                    new EpochValue("loss", 0.34 / epoch, (0.21 / epoch) + (0.004 * epoch)),
                    new EpochValue("accuracy", 1 - (0.09 / epoch), 1 - (0.061 / epoch) - (0.0004 * epoch)),
                ],
                1.1))],
            BestEpoch = 7,
            Headline = test.Headline,
            Sections =
            [
                new DoctorSection(
                [
                    new Finding("overfitting", "The network overfits: it learns the training samples by heart.", "100 % of the training samples are answered correctly, but only 86 % of the held-out ones.", ["Use more training samples, or augmentation.", "Stop early <now>."]),
                    new Finding("validation_small", "Too few samples are held out to judge by.", "With 50 held-out samples the accuracy of 86 % is uncertain by about 10 % either way.", ["Hold out at least 201 samples."]),
                ]),
                new RecallSection(test.Confusion, test.ClassNames),
                new ConfusionTable(test.Confusion, test.ClassNames),
                new MisreadingSection([.. Enumerable.Range(0, 12).Select(index => new Misreading(
                    Blob(random), $"{index % 10}", $"{(index + 7) % 10}", 0.999 - (0.011 * index), HeatOverlay.Draw(Magnifier.Enlarge(Blob(random), 6), [0, 1, 0, 0, 2, 1, 0, 0, 0], 3, 3)))]),
                new AugmentationSection([.. Enumerable.Range(0, 3).Select(_ => new AugmentationExample(Blob(random), [.. Enumerable.Range(0, 8).Select(_ => Blob(random))]))]),
                new FilterSection([.. Enumerable.Range(0, 128).Select(_ => Filter(random))]),
            ],
            Card =
            [
                new RunCardGroup("Data", [("source", "../my data"), ("training images", "57,000"), ("held out", "3,000"), ("test images", "10,000"), ("SHA-256", "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609")]),
                new RunCardGroup("Settings", [("seed", "7"), ("epochs", "10"), ("batch", "128"), ("optimizer", "adam"), ("learning rate", "0.001")]),
                new RunCardGroup("Device", [("device", "vulkan:0"), ("name", "llvmpipe (LLVM 15.0.6, 256 bits)"), ("driver", "Mesa 22.3.6"), ("chosen because", "it was asked for by name")]),
                new RunCardGroup("Versions", [("Hebb", "0.1.0"), (".NET", "10.0.12"), ("system", "Debian GNU/Linux 12, x64")]),
            ],
            Command = Command,
        };
    }

    private static ConfusionMatrix Confusion(Random random)
    {
        var matrix = new ConfusionMatrix(Classes);
        for (var truth = 0; truth < Classes; truth++)
        {
            for (var answer = 0; answer < Classes; answer++)
            {
                Add(matrix, truth, answer, truth == answer ? 950 + random.Next(40) : random.Next(3) == 0 ? random.Next(9) : 0);
            }
        }

        Add(matrix, 4, 9, 17);
        return matrix;
    }

    private static void Add(ConfusionMatrix matrix, int truth, int answer, int count)
    {
        var scores = new float[Classes];
        scores[answer] = 1;
        for (var sample = 0; sample < count; sample++)
        {
            matrix.Update(scores, new TensorShape(1, Classes), MemoryMarshal.AsBytes<int>([truth]), DataType.Int32);
        }
    }

    private static Image Blob(Random random)
    {
        var (x, y, radius) = (10 + random.Next(8), 10 + random.Next(8), 4 + random.Next(5));
        var gray = new byte[28 * 28];
        for (var pixel = 0; pixel < gray.Length; pixel++)
        {
            var distance = Math.Sqrt(Math.Pow((pixel % 28) - x, 2) + Math.Pow((pixel / 28) - y, 2));
            gray[pixel] = (byte)Math.Clamp(255 - (90 * Math.Abs(distance - radius)), 0, 255);
        }

        return new Image(28, 28, 1, gray);
    }

    private static Image Filter(Random random)
    {
        var (u, v, phase) = (random.NextSingle() - 0.5f, random.NextSingle() - 0.5f, 6 * random.NextSingle());
        var values = new float[28 * 28];
        for (var pixel = 0; pixel < values.Length; pixel++)
        {
            var (x, y) = ((pixel % 28) - 14, (pixel / 28) - 14);
            values[pixel] = MathF.Exp(-((x * x) + (y * y)) / 60f) * MathF.Sin((u * x) + (v * y) + phase) + (0.05f * (random.NextSingle() - 0.5f));
        }

        return SignedPicture.Draw(28, 28, values);
    }
}
