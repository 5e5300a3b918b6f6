using System;
using System.IO;

namespace Hebb.Devices
{
    /// <summary>Replaces a file in one step, so that a reader finds the old content or the new, never half of it.</summary>
    internal static class FileReplacement
    {
        private const int BufferBytes = 1 << 16;

        /// <summary>Writes a temporary file beside <paramref name="path"/>, flushes it to the disk and renames it.</summary>
        /// <exception cref="IOException">The file cannot be written. Nothing was changed.</exception>
        /// <exception cref="UnauthorizedAccessException">The folder or the file is closed to us. Nothing was changed.</exception>
        public static void Write(string path, Action<Stream> write)
        {
            var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
            try
            {
                using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferBytes))
                {
                    write(stream);
                    stream.Flush(flushToDisk: true);
                }

                Replace(temporary, path);
            }
            finally
            {
                if (File.Exists(temporary))
                {
                    File.Delete(temporary);
                }
            }
        }

        private static void Replace(string temporary, string path)
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
    }
}
