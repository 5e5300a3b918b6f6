using System;
using System.Collections.Generic;
using Hebb.Devices;

namespace Hebb.Graphs
{
    /// <summary>What an operator sees while it turns itself into dispatches: where its tensors live, and the list to add to.</summary>
    public sealed class Lowering
    {
        private readonly Func<GraphTensor, BufferRange> place;
        private readonly List<Dispatch> dispatches = new List<Dispatch>();

        internal Lowering(Device device, ParameterSet? parameters, Func<GraphTensor, BufferRange> place)
        {
            Device = device.Info;
            Parameters = parameters;
            this.place = place;
        }

        /// <summary>The device that will run the dispatches.</summary>
        public DeviceInfo Device { get; }

        /// <summary>The values of the parameters; null for a graph without any.</summary>
        public ParameterSet? Parameters { get; }

        /// <summary>What was emitted so far, in order.</summary>
        public IReadOnlyList<Dispatch> Dispatches => dispatches;

        /// <summary>The memory of a tensor of the graph.</summary>
        public BufferRange this[GraphTensor tensor] => place(tensor);

        /// <summary>Adds a dispatch after all that were added before.</summary>
        public void Emit(Dispatch dispatch) => dispatches.Add(dispatch);
    }
}
