namespace Hebb.Devices
{
    /// <summary>
    /// All compiled kernels in one file, for engines whose assemblies carry no files. In Unity, Hebb.Components installs it by itself; where Hebb is built with .NET,
    /// the kernels are within the assembly and nothing is to be done.
    /// </summary>
    public static class KernelArchive
    {
        /// <summary>Name of the asset that <c>hebb shaders</c> writes, without its extension.</summary>
        public const string AssetName = "HebbShaders";

        internal const string Remedy = "Install the package anew, or run 'hebb shaders' in a copy of Hebb's repository.";

        /// <summary>Takes the kernels of all devices from an archive from now on.</summary>
        /// <param name="archive">The bytes of the asset, a zip archive; not to be changed afterwards.</param>
        /// <exception cref="DeviceException">It is no such archive.</exception>
        public static void Install(byte[] archive)
        {
            var files = new ArchivedKernelFiles(archive);
            files.Read(KernelLibrary.ManifestName);
            KernelLibrary.Use(files);
        }
    }
}
