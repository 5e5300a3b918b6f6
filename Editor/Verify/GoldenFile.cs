using Hebb.Assets;
using Hebb.Tensors;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Hebb.Editor.Verify;

/// <summary>One golden: what was computed, with what settings, and the tensors that went in and came out.</summary>
internal sealed class GoldenFile
{
    private readonly SafetensorsFile tensors;

    private GoldenFile(string name, SafetensorsFile tensors, string operation, GoldenAttributes attributes)
    {
        Name = name;
        this.tensors = tensors;
        Operation = operation;
        Attributes = attributes;
    }

    /// <summary>Path within its folder.</summary>
    public string Name { get; }

    /// <summary>PyTorch's name of what was computed.</summary>
    public string Operation { get; }

    public GoldenAttributes Attributes { get; }

    public IEnumerable<string> TensorNames => tensors.Entries.Keys;

    /// <exception cref="InvalidDataException">The file is damaged or no golden; the message names it.</exception>
    public static GoldenFile Load(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        var tensors = SafetensorsFile.Load(path);
        try
        {
            return new GoldenFile(name, tensors, tensors.Metadata["op"], new GoldenAttributes(JObject.Parse(tensors.Metadata["attrs"])));
        }
        catch (Exception exception) when (exception is KeyNotFoundException or JsonException)
        {
            throw new InvalidDataException($"{path}: a golden says in its metadata what was computed, as 'op' and 'attrs', but this file does not: {exception.Message}", exception);
        }
    }

    public bool Has(string tensor) => tensors.Entries.ContainsKey(tensor);

    public bool IsWhole(string tensor) => Has(tensor) && tensors.Entries[tensor].Type != SafetensorsType.F32;

    public TensorShape Shape(string tensor) => Tensor(tensor).Shape;

    public Tensor Tensor(string tensor) => IsWhole(tensor) ? tensors.ReadInts(tensor) : tensors.ReadFloats(tensor);
}
