using System;
using System.IO;
using System.Runtime.InteropServices;

namespace Hebb.Devices
{
    /// <summary>Where this user keeps files that can be made again at any time.</summary>
    internal static class UserCache
    {
        private const string ProductFolder = "hebb";

        /// <summary>The folder for this product, or null when the system names none. It may not exist yet.</summary>
        public static string? Folder => Base() is { Length: > 0 } folder ? Path.Combine(folder, ProductFolder) : null;

        private static string? Base()
        {
            if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
            {
                return Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
            }

            if (RuntimeInformation.IsOSPlatform(OSPlatform.OSX))
            {
                return UnderHome("Library", "Caches");
            }

            return Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } folder ? folder : UnderHome(".cache");
        }

        private static string? UnderHome(params string[] folders) =>
            Environment.GetEnvironmentVariable("HOME") is { Length: > 0 } home ? Path.Combine(home, Path.Combine(folders)) : null;
    }
}
