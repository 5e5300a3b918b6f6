using System.Numerics;

namespace Hebb.Devices.Cpu
{
    /// <summary>How a reduction joins two values.</summary>
    internal interface ICombination
    {
        /// <summary>What changes nothing when it is joined.</summary>
        float Identity { get; }

        /// <summary>Joins lane by lane.</summary>
        Vector<float> Combine(Vector<float> total, Vector<float> next);
    }
}
