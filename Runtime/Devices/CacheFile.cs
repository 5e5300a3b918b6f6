using System;
using System.IO;
using System.Security.Cryptography;

namespace Hebb.Devices
{
    /// <summary>
    /// A file that saves work and can be lost at any time: a SHA-256 of the content, then the content. It is replaced in one
    /// step, so that a reader never sees half of it, and a damaged one counts as absent: drivers trust what they are handed.
    /// </summary>
    internal static class CacheFile
    {
        private const int HashBytes = 32;

        /// <summary>The content, or null when there is no file that can be read and is whole.</summary>
        public static byte[]? TryRead(string path)
        {
            byte[] file;
            try
            {
                file = File.ReadAllBytes(path);
            }
            catch (Exception e) when (e is IOException || e is UnauthorizedAccessException)
            {
                return null;
            }

            if (file.Length < HashBytes)
            {
                return null;
            }

            var content = file.AsSpan(HashBytes).ToArray();
            return file.AsSpan(0, HashBytes).SequenceEqual(Hash(content)) ? content : null;
        }

        /// <summary>Writes the content, creating the folder. False when that is not possible: the next start does the work again.</summary>
        public static bool TryWrite(string path, byte[] content)
        {
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                FileReplacement.Write(path, stream =>
                {
                    stream.Write(Hash(content), 0, HashBytes);
                    stream.Write(content, 0, content.Length);
                });
                return true;
            }
            catch (Exception e) when (e is IOException || e is UnauthorizedAccessException)
            {
                return false;
            }
        }

        private static byte[] Hash(byte[] content)
        {
            using var sha = SHA256.Create();
            return sha.ComputeHash(content);
        }
    }
}
