using System;
using Hebb.Agents;

namespace Hebb.Components
{
    /// <summary>A trained model decides.</summary>
    internal sealed class ModelSource : PolicySource
    {
        private readonly TrainedModel model;
        private readonly bool isDeterministic;

        public ModelSource(TrainedModel model, bool isDeterministic)
        {
            this.model = model;
            this.isDeterministic = isDeterministic;
        }

        /// <inheritdoc/>
        public override IPolicy Create(string behavior, BehaviorSpec spec)
        {
            var device = SharedDevice.Acquire();
            try
            {
                using var stream = model.Open();
                return InferencePolicy.Load(stream, model.name, device, spec, isDeterministic);
            }
            catch
            {
                SharedDevice.Release();
                throw;
            }
        }

        /// <inheritdoc/>
        public override void Check(string behavior, BehaviorSpec spec)
        {
            Create(behavior, spec).Dispose();
            Release();
        }

        /// <inheritdoc/>
        public override void Release() => SharedDevice.Release();

        /// <inheritdoc/>
        public override bool Equals(PolicySource? other) =>
            other is ModelSource source && ReferenceEquals(source.model, model) && source.isDeterministic == isDeterministic;

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(model.GetHashCode(), isDeterministic);
    }
}
