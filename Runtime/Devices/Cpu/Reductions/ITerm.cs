using System.Numerics;

namespace Hebb.Devices.Cpu
{
    /// <summary>What is reduced along a row, as a function of the column. Implemented by structs that hold the arrays.</summary>
    internal interface ITerm
    {
        /// <summary>What is read in place of an element behind the end of the row, so that its term is the identity.</summary>
        float Padding { get; }

        /// <summary>The terms of the vector that starts at <paramref name="column"/>.</summary>
        Vector<float> At<TLanes>(TLanes lanes, int column)
            where TLanes : struct, ILanes;
    }
}
