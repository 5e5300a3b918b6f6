using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using Hebb.Devices;
using Hebb.Operators;

namespace Hebb.Graphs
{
    /// <summary>
    /// A graph compiled for a device: dispatches with a memory plan, recorded once and submitted again and again. It has
    /// <see cref="SlotCount"/> slots, each with its own host memory for inputs and outputs, so that one batch can be filled
    /// while others are computed. Running allocates nothing.
    /// </summary>
    public sealed class Plan : IDisposable
    {
        /// <summary>How many submissions can be prepared or under way at once: one that runs, one that waits its turn, one that is filled.</summary>
        public const int SlotCount = 3;

        private readonly ParameterSet? parameters;
        private readonly ParameterSet? carried;
        private readonly Dictionary<GraphTensor, BufferRange> placed = new Dictionary<GraphTensor, BufferRange>();
        private readonly ArenaLayout<GraphTensor> inputs;
        private readonly ArenaLayout<GraphTensor> outputs;
        private readonly ArenaLayout<GraphTensor> constants;
        private readonly DeviceBuffer inputBuffer;
        private readonly DeviceBuffer constantBuffer;
        private readonly DeviceBuffer activations;
        private readonly MemoryPlan memory;
        private readonly HostBuffer[] hosts = new HostBuffer[SlotCount];
        private readonly Recording[] recordings = new Recording[SlotCount];

        /// <summary>Compiles <paramref name="graph"/>.</summary>
        /// <param name="device">Where it will run.</param>
        /// <param name="graph">What to compute. Operators that contribute neither to an output nor to an effect are dropped.</param>
        /// <param name="outputs">What the host wants to read after each run.</param>
        /// <param name="parameters">The values of the parameters and variables; may be null for a graph without any.</param>
        /// <param name="arena">Memory shared with other plans.</param>
        /// <param name="carried">The values of <see cref="Graph.Carried"/>; may be null for a graph without them.</param>
        /// <exception cref="DeviceException">A tensor is larger than the device allows for one operand; the message names it.</exception>
        public Plan(Device device, Graph graph, IReadOnlyList<GraphTensor> outputs, ParameterSet? parameters, ActivationArena arena, ParameterSet? carried = null)
        {
            this.parameters = parameters;
            this.carried = carried;
            Device = device;
            var steps = EpilogueFusion.Apply(LiveOperators.Of(graph, outputs), outputs);
            PlaceGradients(steps);
            inputs = new ArenaLayout<GraphTensor>(graph.Inputs, tensor => tensor.Shape, device.Info);
            this.outputs = new ArenaLayout<GraphTensor>(outputs.Distinct().ToList(), tensor => tensor.Shape, device.Info);
            constants = new ArenaLayout<GraphTensor>(Constants(steps, outputs), tensor => tensor.Shape, device.Info);
            memory = new MemoryPlan(steps, outputs.Select(output => output.Root).ToList(), placed.Keys, device.Info);
            CheckLimits(steps);

            inputBuffer = device.Allocate(inputs.Bytes, "inputs");
            constantBuffer = device.Allocate(constants.Bytes, "constants");
            foreach (var constant in constants.Items)
            {
                device.Upload(constants.Range(constantBuffer, constant), constant.Constant!.Bytes);
            }

            activations = arena.Rent(Math.Max(memory.Bytes, DeviceBuffer.Alignment));
            var lowering = new Lowering(device, parameters, Place);
            foreach (var step in steps)
            {
                step.Lower(lowering);
            }

            Dispatches = lowering.Dispatches;
            for (var slot = 0; slot < SlotCount; slot++)
            {
                hosts[slot] = device.AllocateHost(inputs.Bytes + this.outputs.Bytes, "staging");
                recordings[slot] = device.Record(Uploads(slot), Dispatches, Downloads(slot));
            }
        }

        /// <summary>Where the plan runs.</summary>
        public Device Device { get; }

        /// <summary>What one run dispatches, in order.</summary>
        public IReadOnlyList<Dispatch> Dispatches { get; }

        /// <summary>Bytes that the computed tensors take in the activation arena.</summary>
        public long ActivationBytes => memory.Bytes;

        /// <summary>The host memory of an input: to be filled before <see cref="Submit"/>, and left alone until <see cref="Wait"/>.</summary>
        public Span<byte> Input(GraphTensor input, int slot)
        {
            var range = inputs.Range(inputBuffer, input);
            return hosts[slot].Span(range.Offset, (int)range.Bytes);
        }

        /// <summary>The host memory of an output, valid after <see cref="Wait"/> and until the next <see cref="Submit"/> of the slot.</summary>
        public ReadOnlySpan<byte> OutputBytes(GraphTensor output, int slot) =>
            hosts[slot].Span(inputs.Bytes + outputs.Offset(output), (int)output.Bytes);

        /// <summary>A float32 output; see <see cref="OutputBytes"/>.</summary>
        public ReadOnlySpan<float> Output(GraphTensor output, int slot) => MemoryMarshal.Cast<byte, float>(OutputBytes(output, slot));

        /// <summary>Starts a run with what the slot's inputs hold, and returns.</summary>
        public void Submit(int slot) => recordings[slot].Submit();

        /// <summary>Returns when the slot's last run is complete and its outputs can be read.</summary>
        public void Wait(int slot) => recordings[slot].Wait();

        /// <summary>Records the first slot's run once more, in parts: the inputs go up with the first, the outputs come down with the last. Dispose them before the plan.</summary>
        /// <param name="count">How many parts of about as many dispatches each; no more than there are dispatches.</param>
        internal PlanParts Cut(int count)
        {
            var cuts = Math.Max(1, Math.Min(count, Dispatches.Count));
            return new PlanParts(Enumerable.Range(0, cuts).Select(part => Device.Record(
                part == 0 ? Uploads(0) : Array.Empty<Transfer>(),
                Dispatches.Skip(FirstOf(part)).Take(FirstOf(part + 1) - FirstOf(part)).ToList(),
                part == cuts - 1 ? Downloads(0) : Array.Empty<Transfer>())).ToList());

            int FirstOf(int part) => (int)((long)part * Dispatches.Count / cuts);
        }

        /// <summary>Waits for all runs, then gives the plan's own memory back; parameters and arena stay.</summary>
        public void Dispose()
        {
            foreach (var recording in recordings)
            {
                recording.Dispose();
            }

            foreach (var host in hosts)
            {
                host.Dispose();
            }

            inputBuffer.Dispose();
            constantBuffer.Dispose();
        }

        private static IReadOnlyList<GraphTensor> Constants(IEnumerable<Operator> steps, IEnumerable<GraphTensor> outputs) =>
            steps.SelectMany(step => step.Inputs).Concat(outputs).Select(tensor => tensor.Root)
                .Where(root => root.Role == TensorRole.Constant).Distinct().ToList();

        private void PlaceGradients(IEnumerable<Operator> steps)
        {
            foreach (var store in steps.OfType<StoreGradientOperator>())
            {
                var root = store.Stored.Root;
                if (root.Role == TensorRole.Value && root.Shape.Length == store.Parameter.Shape.Length && !placed.ContainsKey(root))
                {
                    placed.Add(root, RequireParameters(store.Parameter.Name).GradientRange(store.Parameter));
                }
            }
        }

        private BufferRange Place(GraphTensor tensor)
        {
            var root = tensor.Root;
            if (placed.TryGetValue(root, out var range))
            {
                return range;
            }

            return root.Role switch
            {
                TensorRole.Input => inputs.Range(inputBuffer, root),
                TensorRole.Constant => constants.Range(constantBuffer, root),
                TensorRole.Parameter => RequireParameters(root.Name).Range(root.Parameter!),
                TensorRole.State => (carried?.Holds(root.State!) == true ? carried : RequireParameters(root.Name)).Range(root.State!),
                _ => new BufferRange(activations, memory.Offset(root), root.Bytes),
            };
        }

        private ParameterSet RequireParameters(string name) => parameters
            ?? throw new InvalidOperationException($"The graph uses '{name}', so the plan needs a ParameterSet that holds it, but none was given.");

        private void CheckLimits(IEnumerable<Operator> steps)
        {
            var limit = Device.Info.MaxRangeBytes;
            foreach (var tensor in steps.SelectMany(step => step.Inputs.Concat(step.Outputs).Concat(step.Workspaces)))
            {
                if (tensor.Bytes > limit)
                {
                    var batch = tensor.Shape.Rank > 0 ? tensor.Shape[0] : 1;
                    throw new DeviceException(
                        $"Tensor '{tensor.Name}' of shape {tensor.Shape} takes {tensor.Bytes} bytes, but {Device.Info} allows {limit} for one operand. "
                        + $"If its first axis is the batch, a batch of at most {Math.Max(1, batch * limit / tensor.Bytes)} fits.");
                }
            }
        }

        private IReadOnlyList<Transfer> Uploads(int slot) => inputs.Items.Count == 0
            ? Array.Empty<Transfer>()
            : new[] { new Transfer(hosts[slot], 0, inputBuffer.All) };

        private IReadOnlyList<Transfer> Downloads(int slot) => outputs.Items
            .Select(output => new Transfer(hosts[slot], inputs.Bytes + outputs.Offset(output), Place(output)))
            .ToList();
    }
}
