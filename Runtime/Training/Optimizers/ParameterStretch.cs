using Hebb.Devices;
using Hebb.Graphs;

namespace Hebb.Training
{
    /// <summary>A contiguous part of the parameter arena that one optimizer dispatch updates, with all that lies beside it.</summary>
    internal readonly struct ParameterStretch
    {
        private readonly ParameterSet parameters;
        private readonly long offset;
        private readonly long bytes;

        public ParameterStretch(ParameterSet parameters, long offset, long bytes, BufferRange state, BufferRange scale)
        {
            this.parameters = parameters;
            this.offset = offset;
            this.bytes = bytes;
            State = state;
            Scale = scale;
        }

        /// <summary>The values.</summary>
        public BufferRange Values => new BufferRange(parameters.Values, offset, bytes);

        /// <summary>The gradients.</summary>
        public BufferRange Gradients => new BufferRange(parameters.Gradients, offset, bytes);

        /// <summary>What <see cref="Optimizer.WriteState"/> wrote.</summary>
        public BufferRange State { get; }

        /// <summary>One number that gradients are multiplied by.</summary>
        public BufferRange Scale { get; }

        /// <summary>Number of values, padding included.</summary>
        public int Count => (int)(bytes / sizeof(float));

        /// <summary>A moment of the optimizer, one number per value, zero at first.</summary>
        public BufferRange Moment(string name) => new BufferRange(parameters.Mirror(name), offset, bytes);
    }
}
