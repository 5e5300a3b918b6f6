using System.Security.Cryptography;
using Hebb.Assets;
using Hebb.Devices;
using Hebb.Models;
using Hebb.Tensors;

namespace Hebb.Editor.Playing;

/// <summary>What a model file is, and what its model answers to inputs that are always the same.</summary>
/// <param name="File">Its path relative to the game's folder, with slashes.</param>
/// <param name="Sha256">The hash of its bytes, as 64 hexadecimal digits.</param>
/// <param name="Outputs">The first answers.</param>
internal sealed record ModelRecord(string File, string Sha256, IReadOnlyList<float> Outputs)
{
    private const int KeptOutputs = 64;
    private const ulong InputSeed = 1;

    /// <summary>Pictures to measure it with; null for a model that is not measured so.</summary>
    public HeldOutPictures? HeldOut { get; init; }

    /// <summary>Reads a model and asks it.</summary>
    /// <exception cref="InvalidDataException">It is no model, or damaged.</exception>
    public static ModelRecord Of(string folder, string file, Device device)
    {
        var bytes = System.IO.File.ReadAllBytes(Path.Combine(folder, file));
        using var stream = new MemoryStream(bytes, writable: false);
        using var asset = ModelAsset.Load(stream, file, device);
        using var runner = new ModelRunner(asset.Model);
        var random = new SeededRandom(InputSeed);
        for (var input = 0; input < runner.InputShapes.Count; input++)
        {
            if (asset.Model.InputTypes[input] == DataType.Float32)
            {
                foreach (ref var value in runner.Input(input))
                {
                    value = random.Normal();
                }
            }
        }

        runner.Schedule();
        var outputs = Enumerable.Range(0, runner.OutputShapes.Count).SelectMany(output => runner.Read(output).ToArray());
        return new ModelRecord(file, Convert.ToHexStringLower(SHA256.HashData(bytes)), [.. outputs.Take(KeptOutputs)]);
    }

    /// <summary>By how much the answers differ from <paramref name="other"/>'s at most, relative to those above 1; infinite when there are not as many.</summary>
    public float Difference(ModelRecord other) => Outputs.Count == other.Outputs.Count
        ? Outputs.Zip(other.Outputs, (mine, others) => Math.Abs(mine - others) / Math.Max(1, Math.Abs(others))).DefaultIfEmpty(0).Max()
        : float.PositiveInfinity;
}
