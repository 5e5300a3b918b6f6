using System.Numerics;

namespace Hebb.Devices.Cpu
{
    /// <summary>A function of one element, applied to whole vectors. Implemented by structs and inlined into the loop.</summary>
    internal interface IUnaryOperation
    {
        /// <summary>The function in every lane.</summary>
        Vector<float> Apply(Vector<float> x);
    }
}
