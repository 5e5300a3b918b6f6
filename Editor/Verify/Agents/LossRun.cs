using System.Runtime.InteropServices;
using System.Text.Json;
using Hebb.Agents;
using Hebb.Devices;
using Hebb.Graphs;
using Hebb.Tensors;

namespace Hebb.Editor.Verify.Agents;

/// <summary>Computes the loss of a minibatch and its gradients, with the operators that the trainer uses, and compares.</summary>
internal sealed class LossRun
{
    private readonly JsonElement part;
    private readonly Dictionary<GraphTensor, Array> inputs = [];
    private readonly Dictionary<string, GraphTensor> results = [];

    public LossRun(JsonElement part)
    {
        this.part = part;
    }

    public Graph Graph { get; } = new(training: true);

    /// <summary>An input with the numbers of a member of the reference data.</summary>
    public GraphTensor Input(string member, TensorShape shape) => Input(member, shape, part.Required(member).Floats());

    public GraphTensor Input(string name, TensorShape shape, float[] numbers)
    {
        var tensor = Graph.Input(name, shape);
        inputs.Add(tensor, numbers);
        return tensor;
    }

    public GraphTensor Choices(string member, int count)
    {
        var tensor = Graph.Input(member, new TensorShape(count), DataType.Int32);
        inputs.Add(tensor, part.Required(member).Whole());
        return tensor;
    }

    /// <summary>Holds a result to a member of the reference data.</summary>
    public void Expect(string member, GraphTensor result) => results.Add(member, result);

    /// <summary>Adds the loss, and expects its parts and its gradients.</summary>
    /// <param name="logProbability">Of what was done, (N).</param>
    /// <param name="entropy">(N).</param>
    /// <param name="gradients">Names of gradients, and of what they are with respect to.</param>
    public void AddLoss(GraphTensor logProbability, GraphTensor entropy, params (string Member, GraphTensor Variable)[] gradients)
    {
        var settings = LossSettings.Read(part);
        var count = logProbability.Shape.Length;
        var targets = new PpoTargets(Graph, count);
        var advantages = part.Required("adv").Floats();
        if (settings.NormalizeAdvantages)
        {
            AdvantageNormalization.Apply(advantages);
        }

        inputs.Add(targets.LogProbability, part.Required("old_logprob").Floats());
        inputs.Add(targets.Advantage, advantages);
        inputs.Add(targets.Value, part.Required(settings.ClipValue || part.Optional("old_value") is not null ? "old_value" : "new_value").Floats());
        inputs.Add(targets.Return, part.Required("returns").Floats());
        var value = Input("new_value", new TensorShape(count));
        var loss = new PpoLoss(settings, logProbability, entropy, value, targets);
        Expect("logprob", logProbability);
        Expect("entropy", entropy);
        Expect("pg_loss", loss.Policy);
        Expect("v_loss", loss.Value);
        Expect("total", loss.Total);
        ExpectIfPresent("entropy_mean", loss.Entropy);
        ExpectIfPresent("approx_kl", loss.Divergence);
        ExpectIfPresent("clipfrac", loss.ClipFraction);
        var variables = gradients.Append(("grad_value", value)).ToList();
        var computed = Graph.Gradients(loss.Total, [.. variables.Select(variable => variable.Item2)]);
        for (var index = 0; index < variables.Count; index++)
        {
            Expect(variables[index].Item1, computed[index]);
        }
    }

    public void Run(Device device, NumberReport report)
    {
        using var arena = new ActivationArena(device);
        using var plan = new Plan(device, Graph, [.. results.Values], null, arena);
        foreach (var (tensor, numbers) in inputs)
        {
            var target = plan.Input(tensor, 0);
            if (numbers is int[] whole)
            {
                MemoryMarshal.AsBytes(whole.AsSpan()).CopyTo(target);
            }
            else
            {
                MemoryMarshal.AsBytes(((float[])numbers).AsSpan()).CopyTo(target);
            }
        }

        plan.Submit(0);
        plan.Wait(0);
        foreach (var (member, tensor) in results)
        {
            report.Compare(member, plan.Output(tensor, 0), part.Required(member).Numbers(), LearnerTolerance.Absolute, LearnerTolerance.Relative);
        }
    }

    private void ExpectIfPresent(string member, GraphTensor result)
    {
        if (part.TryGetProperty(member, out _))
        {
            Expect(member, result);
        }
    }
}
