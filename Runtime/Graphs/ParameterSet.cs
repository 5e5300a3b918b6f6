using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using Hebb.Devices;
using Hebb.Tensors;

namespace Hebb.Graphs
{
    /// <summary>
    /// The values of a model's parameters and state on a device. All parameters lie one after another in one arena, so that an
    /// optimizer step is one dispatch and a checkpoint one copy; gradients and optimizer moments are mirrors with the same layout.
    /// The set outlives the plans that use it.
    /// </summary>
    public sealed class ParameterSet : IDisposable
    {
        private readonly ArenaLayout<Parameter> layout;
        private readonly ArenaLayout<StateVariable> stateLayout;
        private readonly DeviceBuffer values;
        private readonly DeviceBuffer states;
        private readonly Dictionary<string, DeviceBuffer> mirrors = new Dictionary<string, DeviceBuffer>();
        private readonly Dictionary<string, long> steps = new Dictionary<string, long>();

        /// <summary>Allocates room for the given parameters and variables on <paramref name="device"/> and uploads their initial values.</summary>
        public ParameterSet(Device device, IReadOnlyList<Parameter> parameters, IReadOnlyList<StateVariable> states)
        {
            Device = device;
            layout = new ArenaLayout<Parameter>(parameters, parameter => parameter.Shape, device.Info);
            stateLayout = new ArenaLayout<StateVariable>(states, state => state.Shape, device.Info);
            values = device.Allocate(layout.Bytes, "parameters");
            this.states = device.Allocate(stateLayout.Bytes, "state");
            foreach (var parameter in parameters)
            {
                Write(parameter, parameter.Initial);
            }

            foreach (var state in states)
            {
                Write(state, state.Initial);
            }
        }

        /// <summary>Where the values live.</summary>
        public Device Device { get; }

        /// <summary>The parameters in the order of the arena.</summary>
        public IReadOnlyList<Parameter> Parameters => layout.Items;

        /// <summary>The variables in the order of their arena.</summary>
        public IReadOnlyList<StateVariable> States => stateLayout.Items;

        /// <summary>Number of trained values, padding not counted.</summary>
        public long ParameterCount => layout.Items.Sum(parameter => (long)parameter.Shape.Length);

        /// <summary>The values of <paramref name="parameter"/> on the device.</summary>
        public BufferRange Range(Parameter parameter) => layout.Range(values, parameter);

        /// <summary>The values of <paramref name="state"/> on the device.</summary>
        public BufferRange Range(StateVariable state) => stateLayout.Range(states, state);

        /// <summary>Whether <paramref name="state"/> is one of <see cref="States"/>.</summary>
        public bool Holds(StateVariable state) => stateLayout.Contains(state);

        /// <summary>Where the gradient of <paramref name="parameter"/> is written.</summary>
        public BufferRange GradientRange(Parameter parameter) => layout.Range(Mirror(GradientMirror), parameter);

        /// <summary>A buffer laid out as the parameters, zero at first: the gradients, or an optimizer's moments. Made on first use, kept with the set.</summary>
        public DeviceBuffer Mirror(string name)
        {
            if (!mirrors.TryGetValue(name, out var mirror))
            {
                mirror = Device.Allocate(layout.Bytes, name);
                mirrors.Add(name, mirror);
            }

            return mirror;
        }

        /// <summary>The buffer of gradients, laid out as the parameters.</summary>
        public DeviceBuffer Gradients => Mirror(GradientMirror);

        /// <summary>The buffer of values.</summary>
        public DeviceBuffer Values => values;

        /// <summary>
        /// The fewest contiguous stretches of the arena that hold exactly the given parameters, each within the device's limit
        /// for one operand: one optimizer dispatch each. Offsets and lengths are in bytes.
        /// </summary>
        public IReadOnlyList<(long Offset, long Bytes)> Stretches(IReadOnlyCollection<Parameter> parameters) =>
            layout.Stretches(parameters, Device.Info.MaxRangeBytes);

        /// <summary>Copies the values of <paramref name="parameter"/> to the host.</summary>
        public Tensor Read(Parameter parameter) => Read(Range(parameter), parameter.Shape);

        /// <summary>Copies the values of <paramref name="state"/> to the host.</summary>
        public Tensor Read(StateVariable state) => state.Initial.Type == DataType.Float32
            ? Read(Range(state), state.Shape)
            : ReadInts(Range(state), state.Shape);

        /// <summary>Copies the gradient of <paramref name="parameter"/>, as the last training step left it, to the host.</summary>
        public Tensor ReadGradient(Parameter parameter) => Read(GradientRange(parameter), parameter.Shape);

        /// <summary>Replaces the values of <paramref name="parameter"/>.</summary>
        /// <exception cref="ArgumentException">The shape or the type of the elements differs.</exception>
        public void Write(Parameter parameter, Tensor content) => Write(parameter.Name, Range(parameter), parameter.Initial, content);

        /// <summary>Replaces the values of <paramref name="state"/>.</summary>
        /// <exception cref="ArgumentException">The shape or the type of the elements differs.</exception>
        public void Write(StateVariable state, Tensor content) => Write(state.Name, Range(state), state.Initial, content);

        /// <summary>Counts one more step of an optimizer over these values, and answers its number, from 1.</summary>
        /// <param name="counter">Names the optimizer and what it trains.</param>
        public long CountStep(string counter)
        {
            var count = StepsCounted(counter) + 1;
            steps[counter] = count;
            return count;
        }

        /// <summary>How many steps were counted.</summary>
        public long StepsCounted(string counter) => steps.TryGetValue(counter, out var count) ? count : 0;

        /// <summary>Copies all parameters, state, moments and step counts to the host: all that training needs to go on from here, or to come back.</summary>
        public ParameterSnapshot TakeSnapshot() => new ParameterSnapshot(
            Bytes(values),
            Bytes(states),
            mirrors.Where(mirror => mirror.Key != GradientMirror).ToDictionary(mirror => mirror.Key, mirror => Bytes(mirror.Value)),
            new Dictionary<string, long>(steps));

        /// <summary>Puts a snapshot of this set back; moments that the snapshot lacks become zero.</summary>
        public void Restore(ParameterSnapshot snapshot)
        {
            Device.Upload(values.All, snapshot.Values);
            Device.Upload(states.All, snapshot.States);
            foreach (var name in snapshot.Moments.Keys.Union(mirrors.Keys.Where(name => name != GradientMirror)).ToList())
            {
                var content = snapshot.Moments.TryGetValue(name, out var moments) ? moments : new byte[layout.Bytes];
                Device.Upload(Mirror(name).All, content);
            }

            steps.Clear();
            foreach (var count in snapshot.Steps)
            {
                steps.Add(count.Key, count.Value);
            }
        }

        /// <summary>Gives all memory back. Plans that use the set must be disposed before.</summary>
        public void Dispose()
        {
            values.Dispose();
            states.Dispose();
            foreach (var mirror in mirrors.Values)
            {
                mirror.Dispose();
            }

            mirrors.Clear();
        }

        private const string GradientMirror = "gradients";

        private byte[] Bytes(DeviceBuffer buffer)
        {
            var bytes = new byte[buffer.Bytes];
            Device.Download(buffer.All, bytes);
            return bytes;
        }

        private Tensor Read(BufferRange range, TensorShape shape)
        {
            var elements = new float[shape.Length];
            Device.Download(range, MemoryMarshal.AsBytes(elements.AsSpan()));
            return new Tensor(shape, elements);
        }

        private Tensor ReadInts(BufferRange range, TensorShape shape)
        {
            var elements = new int[shape.Length];
            Device.Download(range, MemoryMarshal.AsBytes(elements.AsSpan()));
            return new Tensor(shape, elements);
        }

        private void Write(string name, BufferRange range, Tensor initial, Tensor content)
        {
            if (content.Shape != initial.Shape || content.Type != initial.Type)
            {
                throw new ArgumentException($"'{name}' holds {initial.Type} of shape {initial.Shape}, but values of {content.Type} and shape {content.Shape} were given.");
            }

            Device.Upload(range, content.Bytes);
        }
    }
}
