using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;

namespace Hebb.Devices.OpenCL
{
    /// <summary>Built programs on disk, one file each. Drivers need seconds to build what they load in milliseconds.</summary>
    internal sealed class OpenCLProgramCache
    {
        private const string Extension = ".clbin";

        private readonly string? folder;

        /// <summary>Keeps programs in <paramref name="folder"/>, which is created when needed; null keeps none.</summary>
        public OpenCLProgramCache(string? folder) => this.folder = folder;

        /// <summary>The cache of this user.</summary>
        public static OpenCLProgramCache OfUser() => new OpenCLProgramCache(UserCache.Folder is { } cache ? Path.Combine(cache, "opencl") : null);

        /// <summary>The name under which the program built from these texts is kept.</summary>
        public static string Key(params string[] texts)
        {
            using var sha = SHA256.Create();
            byte[] digest = sha.ComputeHash(Encoding.UTF8.GetBytes(string.Join("\0", texts)));
            return BitConverter.ToString(digest).Replace("-", string.Empty).ToLowerInvariant();
        }

        /// <summary>The program kept under <paramref name="key"/>, or null when there is none that is whole.</summary>
        public byte[]? Read(string key) => folder is null ? null : CacheFile.TryRead(PathOf(folder, key));

        /// <summary>Keeps a program, in place of an older one. Where that is not possible the next start builds it again.</summary>
        public void Write(string key, byte[] program)
        {
            if (folder != null)
            {
                CacheFile.TryWrite(PathOf(folder, key), program);
            }
        }

        private static string PathOf(string folder, string key) => Path.Combine(folder, key + Extension);
    }
}
