using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using Newtonsoft.Json;

namespace Hebb.Devices
{
    /// <summary>The compiled kernels, read when the first is asked for. Safe for use by several threads.</summary>
    internal static class KernelLibrary
    {
        /// <summary>File that lists the kernels and their variants.</summary>
        public const string ManifestName = "manifest.json";

        private static Lazy<Dictionary<(string, KernelTarget), KernelVariant>> variants = Of(new EmbeddedKernelFiles());

        /// <summary>All variants of all kernels, in no particular order.</summary>
        public static IReadOnlyCollection<KernelVariant> Variants => Volatile.Read(ref variants).Value.Values;

        /// <summary>From now on finds the kernels in these files.</summary>
        public static void Use(IKernelFiles files) => Volatile.Write(ref variants, Of(files));

        /// <summary>The body of <paramref name="kernel"/> for <paramref name="target"/>, or the portable one when there is none for that target.</summary>
        /// <exception cref="DeviceException">No kernel has this name, or the files of the kernels are missing or damaged.</exception>
        public static KernelVariant Find(string kernel, KernelTarget target)
        {
            var known = Volatile.Read(ref variants).Value;
            if (known.TryGetValue((kernel, target), out var variant) || known.TryGetValue((kernel, KernelTarget.Portable), out variant))
            {
                return variant;
            }

            throw new DeviceException($"No kernel is named '{kernel}'. Kernels come from the sources in Shaders; run 'hebb shaders' after adding one.");
        }

        private static Lazy<Dictionary<(string, KernelTarget), KernelVariant>> Of(IKernelFiles files) =>
            new Lazy<Dictionary<(string, KernelTarget), KernelVariant>>(() => Load(files));

        private static Dictionary<(string, KernelTarget), KernelVariant> Load(IKernelFiles files)
        {
            using var reader = new JsonTextReader(new StreamReader(new MemoryStream(files.Read(ManifestName))));
            var variants = new Dictionary<(string, KernelTarget), KernelVariant>();
            foreach (var variant in KernelManifestReader.Read(reader, files))
            {
                variants.Add((variant.Kernel, variant.Target), variant);
            }

            return variants;
        }
    }
}
