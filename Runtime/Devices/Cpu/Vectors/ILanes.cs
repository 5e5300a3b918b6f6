using System.Numerics;

namespace Hebb.Devices.Cpu
{
    /// <summary>How one vector of consecutive elements is read and written: whole, or the tail of an array.</summary>
    internal unsafe interface ILanes
    {
        /// <summary>Reads the vector that starts at <paramref name="source"/>.</summary>
        Vector<float> Load(float* source);

        /// <summary>Writes the vector that starts at <paramref name="destination"/>.</summary>
        void Store(float* destination, Vector<float> value);
    }
}
