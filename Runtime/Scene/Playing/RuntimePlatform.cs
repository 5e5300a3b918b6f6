namespace UnityEngine
{
    /// <summary>The systems that this host runs on.</summary>
    public enum RuntimePlatform
    {
        /// <summary>macOS.</summary>
        OSXPlayer = 1,

        /// <summary>Windows.</summary>
        WindowsPlayer = 2,

        /// <summary>Linux.</summary>
        LinuxPlayer = 13,
    }
}
