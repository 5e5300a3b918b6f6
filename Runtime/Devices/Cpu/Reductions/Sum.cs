using System.Numerics;
using System.Runtime.CompilerServices;

namespace Hebb.Devices.Cpu
{
    /// <summary>Joins by addition.</summary>
    internal readonly struct Sum : ICombination
    {
        /// <inheritdoc/>
        public float Identity => 0;

        /// <inheritdoc/>
        [MethodImpl(Hot.Inline)]
        public Vector<float> Combine(Vector<float> total, Vector<float> next) => total + next;
    }
}
