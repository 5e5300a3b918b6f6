using System;
using System.IO;
using System.Runtime.InteropServices;

namespace Hebb.Devices
{
    /// <summary>The folder for files that can be made again at any time: built kernels.</summary>
    internal static class CacheFolder
    {
        private const string ProductFolder = "hebb";

        /// <summary>
        /// The product's folder inside the user's cache folder (XDG_CACHE_HOME or ~/.cache, ~/Library/Caches, %LOCALAPPDATA%);
        /// null when this user has none. It need not exist yet.
        /// </summary>
        public static string? Find()
        {
            string? parent = FindOfUser();
            return string.IsNullOrEmpty(parent) ? null : Path.Combine(parent, ProductFolder);
        }

        private static string? FindOfUser()
        {
            if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
            {
                return Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
            }

            string? xdg = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
            if (!string.IsNullOrEmpty(xdg))
            {
                return xdg;
            }

            string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            if (home.Length == 0)
            {
                return null;
            }

            return RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? Path.Combine(home, "Library", "Caches") : Path.Combine(home, ".cache");
        }
    }
}
