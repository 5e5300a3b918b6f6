using System.Numerics;
using System.Runtime.CompilerServices;

namespace Hebb.Devices.Cpu
{
    /// <summary>The parameters that an optimizer moves, and their gradient.</summary>
    internal readonly unsafe struct Descent
    {
        private readonly float* parameter;
        private readonly float* gradient;
        private readonly Vector<float> scale;
        private readonly Vector<float> penalty;

        /// <param name="parameter">What is moved.</param>
        /// <param name="gradient">The gradient of the loss.</param>
        /// <param name="scale">The factor of the gradient, in device memory.</param>
        /// <param name="penalty">The factor of the parameters that is added to the gradient.</param>
        public Descent(float* parameter, float* gradient, float* scale, float penalty)
        {
            this.parameter = parameter;
            this.gradient = gradient;
            this.scale = new Vector<float>(scale[0]);
            this.penalty = new Vector<float>(penalty);
        }

        /// <summary>The parameters.</summary>
        [MethodImpl(Hot.Inline)]
        public Vector<float> Parameter<TLanes>(TLanes lanes, int index)
            where TLanes : struct, ILanes => lanes.Load(parameter + index);

        /// <summary>The gradient at the parameters <paramref name="p"/>, with the penalty's.</summary>
        [MethodImpl(Hot.Inline)]
        public Vector<float> Gradient<TLanes>(TLanes lanes, int index, Vector<float> p)
            where TLanes : struct, ILanes => VectorMath.MultiplyAdd(penalty, p, lanes.Load(gradient + index) * scale);

        /// <summary>Replaces the parameters.</summary>
        [MethodImpl(Hot.Inline)]
        public void Move<TLanes>(TLanes lanes, int index, Vector<float> p)
            where TLanes : struct, ILanes => lanes.Store(parameter + index, p);
    }
}
