using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Hebb.Devices.Cpu;

namespace Hebb.Native;

/// <summary>
/// The C interface of the library. In C:
/// <code>
/// struct dispatch { void** buffers; const int32_t* scalars; int32_t sizeX, sizeY, sizeZ; };
/// struct groups { int32_t first, end, x, y, z; void* scratch; };
/// struct table { uint64_t identity; int32_t (*run)(int32_t kernel, const struct dispatch*, const struct groups*); };
/// const struct table* hebb_cpu_kernels(void);
/// </code>
/// A kernel is its place in the table of kernels, ordered by name; run gives 0 when the groups are computed. There are no
/// handles and no state: any number of threads may call at once.
/// </summary>
internal static unsafe class CpuInterface
{
    private const int Done = 0;
    private const int Failed = 1;

    private static readonly CpuKernel[] Kernels = [.. CpuKernels.Standard.InOrder];
    private static readonly NativeTable* Table = CreateTable();

    [UnmanagedCallersOnly(EntryPoint = NativeKernels.EntryPoint, CallConvs = [typeof(CallConvCdecl)])]
    private static NativeTable* GetTable() => Table;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Run(int kernel, CpuDispatch* dispatch, GroupRange* groups)
    {
        try
        {
            Kernels[kernel].Body(*dispatch, *groups);
            return Done;
        }
        catch (Exception)
        {
            // No exception may cross the border; the caller names the kernel.
            return Failed;
        }
    }

    private static NativeTable* CreateTable()
    {
        var table = (NativeTable*)NativeMemory.Alloc((nuint)sizeof(NativeTable));
        table->Identity = CpuKernels.Standard.Identity;
        table->Run = (delegate* unmanaged[Cdecl]<int, CpuDispatch*, GroupRange*, int>)&Run;
        return table;
    }
}
