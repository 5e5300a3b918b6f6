using Hebb.Graphs;

namespace Hebb.Editor.Verify;

/// <summary>A loss of a golden on its way into a graph.</summary>
internal sealed class LossGolden(string operation, GoldenAttributes attributes, GoldenFile file, GraphTensor prediction, GraphTensor target)
{
    public string Operation => operation;

    public GoldenAttributes Attributes => attributes;

    public GraphTensor Prediction => prediction;

    public GraphTensor Target => target;

    /// <summary>PyTorch's word for how the elements become one number.</summary>
    public string Reduction => attributes.Text("reduction", "mean");

    /// <summary>Weights that the file holds beside input and target; null where it holds none.</summary>
    public float[]? Weights(string tensor) => file.Has(tensor) ? file.Tensor(tensor).Floats : null;

    /// <summary>Refuses a file that weighs elements one by one.</summary>
    /// <exception cref="UnknownGoldenException">It does.</exception>
    public void RefuseWeights()
    {
        if (file.Has("weight"))
        {
            throw new UnknownGoldenException($"{operation} with a weight for each element");
        }
    }
}
