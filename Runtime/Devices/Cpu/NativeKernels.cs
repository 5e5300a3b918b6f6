using System;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using Silk.NET.Core.Loader;

namespace Hebb.Devices.Cpu
{
    /// <summary>
    /// The kernels compiled ahead of time into a native library, with the processor's vector instructions: for runtimes whose
    /// own code has none, such as Mono. One call of a body is one call of the library.
    /// </summary>
    internal static unsafe class NativeKernels
    {
        /// <summary>The function that the library exports; it gives a <see cref="NativeTable"/>.</summary>
        public const string EntryPoint = "hebb_cpu_kernels";

        /// <summary>The environment variable that names the library's file, or turns the library off.</summary>
        public const string Variable = "HEBB_NATIVE";

        private const string Off = "off";
        private const string LibraryName = "hebb_native";

        // What the library is compiled for; a processor without them would end the process.
        private static readonly string[] NeededInstructions = { "avx2", "bmi2", "fma", "movbe" };

        private static readonly Lazy<CpuKernels?> installed = new Lazy<CpuKernels?>(Find);

        /// <summary>The kernels of the library that <see cref="Variable"/> names, else of the one that is installed beside this assembly; null without one.</summary>
        /// <exception cref="DeviceException">The file that is named cannot be used, or the library is of another build.</exception>
        public static CpuKernels? Installed => installed.Value;

        /// <summary>The file name of the library on this platform.</summary>
        public static string FileName =>
            RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? $"{LibraryName}.dll"
            : RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? $"lib{LibraryName}.dylib"
            : $"lib{LibraryName}.so";

        /// <summary>The kernels of the library at <paramref name="path"/>, which stays loaded.</summary>
        /// <exception cref="DeviceException">It is no such library, or one of another build.</exception>
        public static CpuKernels Load(string path)
        {
            try
            {
                var function = new UnmanagedLibrary(path).LoadFunction(EntryPoint);
                return function == IntPtr.Zero
                    ? throw new DeviceException($"The library '{path}' has no function '{EntryPoint}': it holds no kernels of Hebb. Name another with {Variable}, or unset it.")
                    : Wrap(((delegate* unmanaged[Cdecl]<NativeTable*>)function)(), path);
            }
            catch (FileNotFoundException exception)
            {
                throw new DeviceException($"The native kernels '{path}' cannot be loaded; make them with 'hebb build-native', or unset {Variable}.", exception);
            }
        }

        private static CpuKernels? Find()
        {
            var setting = Environment.GetEnvironmentVariable(Variable);
            if (!string.IsNullOrEmpty(setting))
            {
                return setting == Off ? null : Load(setting);
            }

            if (!HasInstructions())
            {
                return null;
            }

            var packaged = Path.Combine(AppContext.BaseDirectory, "Plugins", "x86_64", FileName);
            return File.Exists(packaged) ? Load(packaged) : FindByName();
        }

        // The runtime, or the engine around it, knows where its libraries lie.
        private static CpuKernels? FindByName()
        {
            try
            {
                return Wrap(hebb_cpu_kernels(), LibraryName);
            }
            catch (DllNotFoundException)
            {
                return null;
            }
        }

        /// <summary>The kernels of a table that <paramref name="library"/> gave.</summary>
        /// <exception cref="DeviceException">They are of another build.</exception>
        internal static CpuKernels Wrap(NativeTable* table, string library)
        {
            var standard = CpuKernels.Standard;
            if (table->Identity != standard.Identity)
            {
                throw new DeviceException(
                    $"The native kernels '{library}' are of another build of Hebb ({table->Identity:x16}, but {standard.Identity:x16} is needed); make them again with 'hebb build-native', or set {Variable}={Off}.");
            }

            return new CpuKernels(
                standard.InOrder.Select((kernel, index) => kernel.WithBody(new Body(kernel.Name, index, table).Run)),
                Path.GetFileName(library));
        }

        private static bool HasInstructions()
        {
            const string Features = "/proc/cpuinfo";
            if (!File.Exists(Features))
            {
                return true;
            }

            var flags = File.ReadLines(Features).FirstOrDefault(line => line.StartsWith("flags", StringComparison.Ordinal))?.Split(' ');
            return flags is null || NeededInstructions.All(flags.Contains);
        }

        [DllImport(LibraryName, CallingConvention = CallingConvention.Cdecl)]
        private static extern NativeTable* hebb_cpu_kernels();

        private sealed class Body
        {
            private readonly string name;
            private readonly int index;
            private readonly delegate* unmanaged[Cdecl]<int, CpuDispatch*, GroupRange*, int> run;

            public Body(string name, int index, NativeTable* table)
            {
                this.name = name;
                this.index = index;
                run = (delegate* unmanaged[Cdecl]<int, CpuDispatch*, GroupRange*, int>)table->Run;
            }

            public void Run(in CpuDispatch dispatch, in GroupRange groups)
            {
                fixed (CpuDispatch* work = &dispatch)
                fixed (GroupRange* part = &groups)
                {
                    var code = run(index, work, part);
                    if (code != 0)
                    {
                        throw new DeviceException($"The native body of kernel '{name}' failed with code {code}.");
                    }
                }
            }
        }
    }
}
