using System;
using System.IO;

namespace Hebb.Scene
{
    /// <summary>Whether paths stay in a folder, links followed.</summary>
    internal static class FolderBounds
    {
        /// <summary>Whether a file, be it there or not, lies below a folder once every link on both ways is followed.</summary>
        public static bool Hold(string folder, string path) => IsWithin(RealPath(folder), RealPath(path));

        /// <summary>Whether a path lies below a folder: <c>/a/testtest</c> does not lie in <c>/a/test</c>.</summary>
        private static bool IsWithin(string folder, string path) =>
            path.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

        private static string RealPath(string path)
        {
            var parent = Path.GetDirectoryName(path);
            if (parent is null)
            {
                return path;
            }

            var here = Path.Combine(RealPath(parent), Path.GetFileName(path));
            var target = TargetOf(here);
            return target is null ? here : RealPath(Path.GetFullPath(target));
        }

#if NET6_0_OR_GREATER
        private static string? TargetOf(string path)
        {
            FileSystemInfo entry = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
            return entry.LinkTarget is null ? null : entry.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        }
#else
        /// <summary>Links cannot be followed here, so each of them counts as one that leads out.</summary>
        private static string? TargetOf(string path) =>
            (File.Exists(path) || Directory.Exists(path)) && (File.GetAttributes(path) & FileAttributes.ReparsePoint) != 0 ? Path.GetPathRoot(path) : null;
#endif
    }
}
