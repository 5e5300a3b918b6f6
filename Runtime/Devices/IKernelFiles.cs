namespace Hebb.Devices
{
    /// <summary>Where the files lie that <c>hebb shaders</c> made of the kernel sources.</summary>
    internal interface IKernelFiles
    {
        /// <summary>The bytes of a file.</summary>
        /// <exception cref="DeviceException">It is missing or damaged.</exception>
        byte[] Read(string file);
    }
}
