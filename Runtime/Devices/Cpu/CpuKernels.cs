using System.Collections.Generic;
using System.Linq;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The kernels that a CPU device can run, by name.</summary>
    internal sealed class CpuKernels
    {
        private readonly Dictionary<string, CpuKernel> byName;

        /// <summary>Makes a table of <paramref name="kernels"/>; names must differ.</summary>
        public CpuKernels(IEnumerable<CpuKernel> kernels) => byName = kernels.ToDictionary(kernel => kernel.Name);

        /// <summary>The twins of all kernels in Shaders.</summary>
        public static CpuKernels Standard { get; } = new CpuKernels(new[]
        {
            new CpuKernel(GemmKernel.Kernel, GemmCpu.Run, GemmCpu.TileColumns, GemmCpu.TileRows),
        });

        /// <summary>The names in the table.</summary>
        public IReadOnlyCollection<string> Names => byName.Keys;

        /// <summary>Looks up the body of <paramref name="kernel"/>.</summary>
        /// <exception cref="DeviceException">The table has none.</exception>
        public CpuKernel Find(Kernel kernel) => byName.TryGetValue(kernel.Name, out var found)
            ? found
            : throw new DeviceException($"The CPU device has no body for kernel '{kernel.Name}'; add one to Runtime/Devices/Cpu and list it in {nameof(CpuKernels)}.");
    }
}
