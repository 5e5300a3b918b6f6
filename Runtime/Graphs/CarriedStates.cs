using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Tensors;

namespace Hebb.Graphs
{
    /// <summary>
    /// The states that recurrent layers carry from one run of a graph to the next, for sequences that come step by step. Each starts as zeros.
    /// </summary>
    public sealed class CarriedStates
    {
        private readonly Dictionary<(object Owner, string Name), StateVariable> variables = new Dictionary<(object Owner, string Name), StateVariable>();

        /// <summary>All states that were asked for.</summary>
        public IReadOnlyList<StateVariable> Variables => variables.Values.ToList();

        /// <summary>The state called <paramref name="name"/> of <paramref name="owner"/>; the same one every time.</summary>
        /// <exception cref="ArgumentException">It has another shape.</exception>
        public StateVariable Find(object owner, string name, TensorShape shape)
        {
            if (!variables.TryGetValue((owner, name), out var variable))
            {
                variable = new StateVariable($"{owner}/{name}", Tensor.Zeros(shape));
                variables.Add((owner, name), variable);
            }

            return variable.Shape == shape
                ? variable
                : throw new ArgumentException($"The state '{variable.Name}' has the shape {variable.Shape}, but {shape} is asked for. Use one batch size.");
        }
    }
}
