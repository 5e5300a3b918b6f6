using System;
using System.IO;
using System.Security.Cryptography;
using Hebb.Assets;

namespace Hebb.Agents
{
    /// <summary>A checkpoint on disk: a mark, the content's hash, the content. Damage is found before anything is restored.</summary>
    internal static class CheckpointFile
    {
        private const int HashBytes = 32;

        private static readonly byte[] Mark = { (byte)'h', (byte)'e', (byte)'b', (byte)'b', (byte)'p', (byte)'p', (byte)'o', 1 };

        /// <summary>Replaces the file in one step.</summary>
        /// <exception cref="IOException">The file cannot be written. Nothing was changed.</exception>
        public static void Save(string path, byte[] content) => AtomicFile.Write(path, file =>
        {
            using var hash = SHA256.Create();
            file.Write(Mark, 0, Mark.Length);
            file.Write(hash.ComputeHash(content), 0, HashBytes);
            file.Write(content, 0, content.Length);
        });

        /// <summary>Reads the content.</summary>
        /// <exception cref="InvalidDataException">It is no checkpoint, or damaged.</exception>
        /// <exception cref="IOException">It is not there or cannot be read.</exception>
        public static byte[] Load(string path)
        {
            var bytes = File.ReadAllBytes(path);
            if (bytes.Length < Mark.Length + HashBytes || !bytes.AsSpan(0, Mark.Length).SequenceEqual(Mark))
            {
                throw new InvalidDataException($"{path}: this is no checkpoint of a PPO trainer of this version. Give a file that SaveCheckpoint wrote.");
            }

            var content = bytes.AsSpan(Mark.Length + HashBytes).ToArray();
            using var hash = SHA256.Create();
            return bytes.AsSpan(Mark.Length, HashBytes).SequenceEqual(hash.ComputeHash(content))
                ? content
                : throw new InvalidDataException($"{path}: the checkpoint is damaged or cut short: its {content.Length} bytes are not those that were written. Use an older one.");
        }
    }
}
