using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;

namespace Hebb.Devices.OpenCL
{
    /// <summary>
    /// Built programs on disk. An entry is the SHA-256 of the program followed by the program, so that a damaged file is
    /// recognised and not handed to a driver. The cache only saves time: a folder that cannot be read or written is no error.
    /// </summary>
    internal sealed class OpenCLProgramCache
    {
        private const int DigestBytes = 32;
        private const string Extension = ".clbin";

        private readonly string? folder;

        /// <summary>Keeps entries in <paramref name="folder"/>, which is created when needed; null keeps none.</summary>
        public OpenCLProgramCache(string? folder) => this.folder = folder;

        /// <summary>The name under which the program built from these texts is kept.</summary>
        public static string Key(params string[] texts)
        {
            using var sha = SHA256.Create();
            byte[] digest = sha.ComputeHash(Encoding.UTF8.GetBytes(string.Join("\0", texts)));
            return BitConverter.ToString(digest).Replace("-", string.Empty).ToLowerInvariant();
        }

        /// <summary>The program kept under <paramref name="key"/>, or null when there is none or its file is damaged.</summary>
        public byte[]? Read(string key)
        {
            if (folder is null)
            {
                return null;
            }

            try
            {
                byte[] entry = File.ReadAllBytes(PathOf(folder, key));
                return IsWhole(entry) ? entry.AsSpan(DigestBytes).ToArray() : null;
            }
            catch (Exception exception) when (IsInaccessible(exception))
            {
                return null;
            }
        }

        /// <summary>Keeps a program, in place of an older one. Other processes see the old file or the new one, never a part.</summary>
        public void Write(string key, byte[] program)
        {
            if (folder is null)
            {
                return;
            }

            string path = PathOf(folder, key);
            string temporary = path + "." + Guid.NewGuid().ToString("N");
            try
            {
                Directory.CreateDirectory(folder);
                WriteEntry(temporary, program);
                Publish(temporary, path);
            }
            catch (Exception exception) when (IsInaccessible(exception))
            {
                Discard(temporary);
            }
        }

        private static string PathOf(string folder, string key) => Path.Combine(folder, key + Extension);

        private static void WriteEntry(string path, byte[] program)
        {
            using var sha = SHA256.Create();
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            file.Write(sha.ComputeHash(program), 0, DigestBytes);
            file.Write(program, 0, program.Length);
        }

        private static void Publish(string temporary, string path)
        {
            if (File.Exists(path))
            {
                File.Replace(temporary, path, null);
            }
            else
            {
                File.Move(temporary, path);
            }
        }

        private static void Discard(string temporary)
        {
            if (File.Exists(temporary))
            {
                File.Delete(temporary);
            }
        }

        private static bool IsWhole(byte[] entry)
        {
            using var sha = SHA256.Create();
            return entry.Length > DigestBytes &&
                entry.AsSpan(0, DigestBytes).SequenceEqual(sha.ComputeHash(entry, DigestBytes, entry.Length - DigestBytes));
        }

        private static bool IsInaccessible(Exception exception) => exception is IOException || exception is UnauthorizedAccessException;
    }
}
