using System;
using System.Collections.Generic;
using System.IO;
using Newtonsoft.Json;

namespace Hebb.Devices
{
    /// <summary>The compiled kernels that this assembly carries. Immutable once read; safe for use by several threads.</summary>
    internal static class KernelLibrary
    {
        /// <summary>Every embedded kernel file is a resource whose name starts so.</summary>
        public const string ResourcePrefix = "Hebb.Shaders.";

        /// <summary>File that lists the kernels and their variants.</summary>
        public const string ManifestName = "manifest.json";

        private static readonly Lazy<Dictionary<(string, KernelTarget), KernelVariant>> variants =
            new Lazy<Dictionary<(string, KernelTarget), KernelVariant>>(Load);

        /// <summary>All variants of all kernels, in no particular order.</summary>
        public static IReadOnlyCollection<KernelVariant> Variants => variants.Value.Values;

        /// <summary>The body of <paramref name="kernel"/> for <paramref name="target"/>, or the portable one when there is none for that target.</summary>
        /// <exception cref="DeviceException">No kernel has this name.</exception>
        public static KernelVariant Find(string kernel, KernelTarget target)
        {
            if (variants.Value.TryGetValue((kernel, target), out var variant) ||
                variants.Value.TryGetValue((kernel, KernelTarget.Portable), out variant))
            {
                return variant;
            }

            throw new DeviceException($"No kernel is named '{kernel}'. Kernels come from the sources in Shaders; run 'hebb shaders' after adding one.");
        }

        /// <summary>The bytes of one embedded kernel file.</summary>
        internal static byte[] ReadResource(string file)
        {
            using var stream = Open(file);
            var bytes = new byte[stream.Length];
            var read = 0;
            while (read < bytes.Length)
            {
                var count = stream.Read(bytes, read, bytes.Length - read);
                if (count == 0)
                {
                    throw new DeviceException($"The embedded kernel file '{file}' ends after {read} of {bytes.Length} bytes. Build Hebb.Runtime again.");
                }

                read += count;
            }

            return bytes;
        }

        private static Stream Open(string file) =>
            typeof(KernelLibrary).Assembly.GetManifestResourceStream(ResourcePrefix + file) ??
            throw new DeviceException($"The embedded kernel file '{file}' is missing. Run 'hebb shaders' and build Hebb.Runtime again.");

        private static Dictionary<(string, KernelTarget), KernelVariant> Load()
        {
            using var reader = new JsonTextReader(new StreamReader(Open(ManifestName)));
            var variants = new Dictionary<(string, KernelTarget), KernelVariant>();
            foreach (var variant in KernelManifestReader.Read(reader))
            {
                variants.Add((variant.Kernel, variant.Target), variant);
            }

            return variants;
        }
    }
}
