using System;
using System.Collections.Generic;

namespace Hebb.Devices.OpenCL
{
    /// <summary>The programs of one device: each variant of a kernel is built when it is first asked for, or taken from the cache on disk.</summary>
    internal sealed class OpenCLPrograms : IDisposable
    {
        private readonly OpenCLSession session;
        private readonly IOpenCLKernels kernels;
        private readonly OpenCLCompiler compiler;
        private readonly OpenCLProgramCache cache;
        private readonly Dictionary<KernelVariant, nint> programs = new Dictionary<KernelVariant, nint>();

        public OpenCLPrograms(OpenCLSession session, IOpenCLKernels kernels, OpenCLProgramCache cache)
        {
            this.session = session;
            this.kernels = kernels;
            this.cache = cache;
            compiler = new OpenCLCompiler(session.Api, session.Context, session.Device);
        }

        /// <summary>The program of <paramref name="variant"/>. It stays with this object.</summary>
        /// <exception cref="DeviceException">It does not build; the message names the kernel and holds the driver's log.</exception>
        public nint Get(KernelVariant variant)
        {
            if (!programs.TryGetValue(variant, out nint program))
            {
                program = LoadOrCompile(variant);
                programs.Add(variant, program);
            }

            return program;
        }

        public void Dispose()
        {
            foreach (nint program in programs.Values)
            {
                session.Api.ReleaseProgram(program);
            }

            programs.Clear();
        }

        private nint LoadOrCompile(KernelVariant variant)
        {
            string source = kernels.ReadSource(variant);
            string key = OpenCLProgramCache.Key(source, OpenCLCompiler.Options, session.Info.Name, session.Info.Driver);
            byte[]? kept = cache.Read(key);
            nint program = kept is null ? 0 : compiler.Load(kept);
            if (program == 0)
            {
                program = compiler.Compile(source, $"Kernel {variant.Kernel} ({variant.Target}) on {session.Info}");
                cache.Write(key, compiler.Binary(program));
            }

            return program;
        }
    }
}
