using System.IO;
using System.IO.Compression;

namespace Hebb.Devices
{
    /// <summary>The kernels' files as entries of a zip archive in memory.</summary>
    internal sealed class ArchivedKernelFiles : IKernelFiles
    {
        private readonly byte[] archive;

        /// <param name="archive">The archive; not to be changed afterwards.</param>
        public ArchivedKernelFiles(byte[] archive) => this.archive = archive;

        /// <inheritdoc/>
        public byte[] Read(string file)
        {
            try
            {
                using var zip = new ZipArchive(new MemoryStream(this.archive, writable: false));
                var entry = zip.GetEntry(file) ?? throw new DeviceException($"The archive of compiled kernels holds no '{file}'. {KernelArchive.Remedy}");
                using var stream = entry.Open();
                using var content = new MemoryStream();
                stream.CopyTo(content);
                return content.ToArray();
            }
            catch (InvalidDataException exception)
            {
                throw new DeviceException($"The archive of compiled kernels, {this.archive.Length} bytes, is damaged: {exception.Message} {KernelArchive.Remedy}", exception);
            }
        }
    }
}
