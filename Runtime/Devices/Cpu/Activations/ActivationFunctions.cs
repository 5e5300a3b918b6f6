using System.Numerics;
using System.Runtime.CompilerServices;

namespace Hebb.Devices.Cpu
{
    /// <summary>y = x.</summary>
    internal readonly struct Identity : IUnaryOperation
    {
        /// <inheritdoc/>
        [MethodImpl(Hot.Inline)]
        public Vector<float> Apply(Vector<float> x) => x;
    }

    /// <summary>y = max(x, 0).</summary>
    internal readonly struct Relu : IUnaryOperation
    {
        /// <inheritdoc/>
        [MethodImpl(Hot.Inline)]
        public Vector<float> Apply(Vector<float> x) => VectorMath.AtLeast(x, Vector<float>.Zero);
    }

    /// <summary>y = tanh x.</summary>
    internal readonly struct Tanh : IUnaryOperation
    {
        /// <inheritdoc/>
        [MethodImpl(Hot.Inline)]
        public Vector<float> Apply(Vector<float> x) => VectorMath.Tanh(x);
    }

    /// <summary>y = 1 / (1 + e^-x).</summary>
    internal readonly struct Sigmoid : IUnaryOperation
    {
        /// <inheritdoc/>
        [MethodImpl(Hot.Inline)]
        public Vector<float> Apply(Vector<float> x) => VectorMath.Sigmoid(x);
    }
}
