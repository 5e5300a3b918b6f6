using System.Globalization;
using Hebb.Devices;
using Hebb.Tensors;
using Hebb.Training;

namespace Hebb.Editor.Verify;

/// <summary>The limit on the norm of gradients: a plain step of rate 1 from zero shows the limited gradients, negated.</summary>
internal sealed class ClipNormFamily : IGoldenFamily
{
    public bool Knows(GoldenFile golden) => golden.Operation == "clip_grad_norm_" && golden.Has("grad0.before");

    public void Run(GoldenFile golden, Device device, GoldenReport report)
    {
        if (golden.Attributes.Has("norm_type") && double.Parse(golden.Attributes.Raw("norm_type"), CultureInfo.InvariantCulture) != 2.0)
        {
            throw new UnknownGoldenException($"a limit on the norm of the kind {golden.Attributes.Raw("norm_type")}");
        }

        var names = Enumerable.Range(0, int.MaxValue).Select(index => $"grad{index}").TakeWhile(name => golden.Has(name + ".before")).ToList();
        var before = names.Select(name => golden.Tensor(name + ".before")).ToList();
        using var run = new GradientRun(device, new Sgd(1f) { ClipNorm = golden.Attributes.Float("max_norm") }, before.Select(tensor => Tensor.Zeros(tensor.Shape)));
        run.Step(index => before[index]);
        report.Compare("total_norm", [run.GradientNorm], golden.Tensor("total_norm"));
        for (var index = 0; index < names.Count; index++)
        {
            report.Compare(names[index] + ".after", [.. run.Values(index).Select(value => -value)], golden.Tensor(names[index] + ".after"));
        }
    }
}
