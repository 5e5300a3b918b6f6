using System.Numerics;

namespace Hebb.Devices.Cpu
{
    /// <summary>A function of two elements, applied to whole vectors. Implemented by structs and inlined into the loop.</summary>
    internal interface IBinaryOperation
    {
        /// <summary>The function in every lane.</summary>
        Vector<float> Apply(Vector<float> a, Vector<float> b);
    }
}
