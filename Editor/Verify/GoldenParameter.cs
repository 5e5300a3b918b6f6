using Hebb.Graphs;
using Hebb.Tensors;

namespace Hebb.Editor.Verify;

/// <summary>A parameter of Hebb and the tensor of a golden that it is.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Name">Its name in the file, without prefix.</param>
/// <param name="IsTransposed">True where Hebb keeps the matrix with rows and columns exchanged.</param>
internal sealed record GoldenParameter(Parameter Parameter, string Name, bool IsTransposed)
{
    /// <summary>The file's values in Hebb's order.</summary>
    public Tensor FromFile(Tensor values) => IsTransposed ? Transpose(values) : values;

    /// <summary>Hebb's values in the file's order.</summary>
    public Tensor ToFile(Tensor values) => IsTransposed ? Transpose(values) : values;

    private static Tensor Transpose(Tensor matrix)
    {
        var (rows, columns) = (matrix.Shape[0], matrix.Shape[1]);
        var elements = new float[matrix.Shape.Length];
        for (var index = 0; index < elements.Length; index++)
        {
            elements[(index % columns * rows) + (index / columns)] = matrix.Floats[index];
        }

        return new Tensor(new TensorShape(columns, rows), elements);
    }
}
