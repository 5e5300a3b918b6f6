using System.IO;

namespace Hebb.Devices
{
    /// <summary>The kernels' files as resources of this assembly.</summary>
    internal sealed class EmbeddedKernelFiles : IKernelFiles
    {
        private const string Prefix = "Hebb.Shaders.";

        /// <inheritdoc/>
        public byte[] Read(string file)
        {
            using var stream = typeof(EmbeddedKernelFiles).Assembly.GetManifestResourceStream(Prefix + file) ?? throw new DeviceException(
                $"This build of Hebb.Runtime carries no kernel file '{file}'. Run 'hebb shaders' and build it again; " +
                $"in an engine whose assemblies carry no files, hand the archive of all kernels to {nameof(KernelArchive)}.{nameof(KernelArchive.Install)} before the first device is opened.");
            using var content = new MemoryStream();
            stream.CopyTo(content);
            return content.ToArray();
        }
    }
}
