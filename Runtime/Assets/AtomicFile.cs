using System;
using System.IO;
using Hebb.Devices;

namespace Hebb.Assets
{
    /// <summary>
    /// Replaces a file in one step: whoever reads the path finds the old content or the new, never half of it, even when the
    /// disk fills up or the power fails in between.
    /// </summary>
    public static class AtomicFile
    {
        /// <summary>Writes a temporary file beside <paramref name="path"/>, flushes it to the disk and renames it.</summary>
        /// <param name="path">The file to create or replace; its folder must exist.</param>
        /// <param name="write">Writes the whole content. What it throws is passed on, and nothing is changed.</param>
        /// <exception cref="IOException">The file cannot be written: the folder is missing or closed to us, or the disk is full. Nothing was changed.</exception>
        public static void Write(string path, Action<Stream> write)
        {
            try
            {
                FileReplacement.Write(path, write);
            }
            catch (Exception e) when (e is IOException || e is UnauthorizedAccessException || IsTooLarge(e))
            {
                throw new IOException(
                    $"'{path}' could not be written: {e.Message} Nothing was changed. Check that the folder exists, is writable and has room, or choose another path.", e);
            }
        }

        /// <summary>.NET reports a file above the file system's limit as an argument out of range.</summary>
        private static bool IsTooLarge(Exception e) => e is ArgumentOutOfRangeException;
    }
}
