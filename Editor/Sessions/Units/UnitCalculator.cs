using System.Globalization;
using Hebb.Authoring;
using Hebb.Authoring.Models;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Editor.Sessions.Units;

/// <summary>Does the arithmetic of a single unit again, from the numbers of the last picture and the present weights. On the models' thread.</summary>
internal static class UnitCalculator
{
    private const int ListedTerms = 16;

    /// <summary>How the number at a place of a layer comes about.</summary>
    /// <param name="model">It was shown a picture.</param>
    /// <param name="call">Number of the layer, from 0.</param>
    /// <param name="place">Within its answer.</param>
    /// <exception cref="RefusedException">There is no such layer or place.</exception>
    public static UnitArithmetic Explain(LiveModel model, int call, UnitPlace place)
    {
        if ((uint)call >= (uint)model.Calls.Count || !IsWithin(model.ShapeOf(call), place))
        {
            throw new RefusedException("noSuchUnit", "There is no such unit in this model.");
        }

        var input = (call == 0 ? model.Numbers : model.Values(call - 1)).ToArray();
        var inputShape = call == 0 ? model.Model.InputShapes[0] : model.ShapeOf(call - 1);
        var value = model.Values(call)[IndexOf(model.ShapeOf(call), place)];
        return model.Calls[call].Layer switch
        {
            Conv2D { Groups: 1 } convolution => Convolve(model.Model, convolution, input, inputShape, place, value),
            Dense dense => Weigh(model.Model, dense, input, place, value),
            MaxPool2D pool => Pool(pool, input, inputShape, place, value),
            Flatten => Copy(inputShape, place.Channel, value),
            Dropout => new UnitArithmetic { Formula = "y = x", Value = value },
            Activation activation => Activate(activation, input, inputShape, place, value),
            BatchNormalization normalization => Normalize(model.Model, normalization, input, inputShape, place, value),
            var other => new UnitArithmetic { Formula = $"y = {other.Kind}(x)", Value = value },
        };
    }

    private static bool IsWithin(TensorShape shape, UnitPlace place) => shape.Rank == 3
        ? (uint)place.Channel < (uint)shape[0] && (uint)place.Y < (uint)shape[1] && (uint)place.X < (uint)shape[2]
        : (uint)place.Channel < (uint)shape.Length && place is { X: 0, Y: 0 };

    private static int IndexOf(TensorShape shape, UnitPlace place) =>
        shape.Rank == 3 ? (((place.Channel * shape[1]) + place.Y) * shape[2]) + place.X : place.Channel;

    private static UnitArithmetic Convolve(Model model, Conv2D layer, float[] input, TensorShape shape, UnitPlace place, float value)
    {
        var window = Window2D.Over(layer.Kind, (shape[1], shape[2]), layer.KernelSize, layer.Strides, layer.Padding, layer.Dilation, Window2D.Kernel);
        var weights = model.Current(layer.Weight!).Floats;
        var first = place.Channel * shape[0] * window.Elements;
        var terms = Places(shape, window, place, Enumerable.Range(0, shape[0]))
            .Select((found, index) => UnitTerm.Of(found.Label, found.Index is { } at ? input[at] : 0, weights[first + index])).ToList();
        var bias = layer.Bias is null ? (float?)null : model.Current(layer.Bias).Floats[place.Channel];
        return new UnitArithmetic
        {
            Formula = $"y[{place.Channel}, {place.Y}, {place.X}] = Σ x[c, r, s] · w[{place.Channel}, c, r, s]{(bias is null ? string.Empty : " + b")}",
            Columns = window.Columns.Window,
            Terms = terms,
            Sum = terms.Sum(term => term.Product),
            Bias = bias,
            Value = value,
        };
    }

    private static UnitArithmetic Pool(MaxPool2D layer, float[] input, TensorShape shape, UnitPlace place, float value)
    {
        var window = Window2D.Over(layer.Kind, (shape[1], shape[2]), layer.PoolSize, layer.Strides, layer.Padding, layer.Dilation, Window2D.Pool, layer.RoundUp);
        var terms = Places(shape, window, place, [place.Channel]).Where(found => found.Index is not null)
            .Select(found => UnitTerm.Of(found.Label, input[found.Index!.Value], input[found.Index.Value] == value ? 1 : 0)).ToList();
        return new UnitArithmetic { Formula = $"y = max of the {window.Rows.Window} × {window.Columns.Window} window", Columns = window.Columns.Window, Terms = terms, Value = value };
    }

    private static IEnumerable<(string Label, int? Index)> Places(TensorShape shape, Window2D window, UnitPlace place, IEnumerable<int> channels)
    {
        foreach (var channel in channels)
        {
            for (var row = 0; row < window.Rows.Window; row++)
            {
                for (var column = 0; column < window.Columns.Window; column++)
                {
                    var y = (place.Y * window.Rows.Stride) - window.Rows.Before + (row * window.Rows.Dilation);
                    var x = (place.X * window.Columns.Stride) - window.Columns.Before + (column * window.Columns.Dilation);
                    var isInside = y >= 0 && y < shape[1] && x >= 0 && x < shape[2];
                    yield return ($"x[{channel}, {y}, {x}]", isInside ? (((channel * shape[1]) + y) * shape[2]) + x : null);
                }
            }
        }
    }

    private static UnitArithmetic Weigh(Model model, Dense layer, float[] input, UnitPlace place, float value)
    {
        var weights = model.Current(layer.Weight!).Floats;
        var terms = input.Select((number, index) => UnitTerm.Of($"x[{index}]", number, weights[(index * layer.Units) + place.Channel])).ToList();
        var bias = layer.Bias is null ? (float?)null : model.Current(layer.Bias).Floats[place.Channel];
        var listed = terms.OrderByDescending(term => MathF.Abs(term.Product)).Take(ListedTerms).ToList();
        return new UnitArithmetic
        {
            Formula = $"y[{place.Channel}] = Σ x[i] · w[i, {place.Channel}]{(bias is null ? string.Empty : " + b")}",
            Terms = listed,
            Omitted = terms.Count - listed.Count,
            Sum = terms.Sum(term => term.Product),
            Bias = bias,
            Value = value,
        };
    }

    private static UnitArithmetic Copy(TensorShape shape, int index, float value)
    {
        if (shape.Rank != 3)
        {
            return new UnitArithmetic { Formula = $"y[{index}] = x[{index}]", Value = value };
        }

        var area = shape[1] * shape[2];
        return new UnitArithmetic { Formula = $"y[{index}] = x[{index / area}, {index % area / shape[2]}, {index % shape[2]}]", Value = value };
    }

    private static UnitArithmetic Activate(Activation layer, float[] input, TensorShape shape, UnitPlace place, float value)
    {
        var x = Text(input[IndexOf(shape, place)]);
        if (layer.Function != "softmax" || shape.Rank != 1)
        {
            return new UnitArithmetic { Formula = layer.Function == "relu" ? $"y = max(0, {x}) = {Text(value)}" : $"y = {layer.Function}({x}) = {Text(value)}", Value = value };
        }

        var largest = input.Max();
        var terms = input.Select((score, index) => UnitTerm.Of($"exp(x[{index}] − {Text(largest)})", score, MathF.Exp(score - largest)) with { Product = MathF.Exp(score - largest) }).ToList();
        return new UnitArithmetic
        {
            Formula = $"y[{place.Channel}] = exp(x[{place.Channel}] − m) / Σ exp(x[i] − m),  m = max x",
            Terms = [.. terms.Take(ListedTerms)],
            Omitted = Math.Max(0, terms.Count - ListedTerms),
            Sum = terms.Sum(term => term.Product),
            Value = value,
        };
    }

    private static UnitArithmetic Normalize(Model model, BatchNormalization layer, float[] input, TensorShape shape, UnitPlace place, float value)
    {
        var mean = model.Current(layer.RunningMean!).Floats[place.Channel];
        var variance = model.Current(layer.RunningVariance!).Floats[place.Channel];
        return new UnitArithmetic { Formula = $"y = γ · ({Text(input[IndexOf(shape, place)])} − {Text(mean)}) / √({Text(variance)} + ε) + β", Value = value };
    }

    private static string Text(float value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
