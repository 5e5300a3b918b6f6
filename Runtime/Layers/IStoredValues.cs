using Hebb.Tensors;

namespace Hebb.Layers
{
    /// <summary>The values that a layer is made again with, in the place of an initializer's.</summary>
    internal interface IStoredValues
    {
        /// <summary>The values of the parameter or state called <paramref name="name"/>. Takes no memory before the shape is known to be right.</summary>
        /// <exception cref="System.FormatException">There are none, or they have another shape.</exception>
        Tensor Take(string name, TensorShape shape);
    }
}
