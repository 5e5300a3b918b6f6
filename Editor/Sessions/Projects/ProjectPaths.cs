using Hebb.Authoring;
using Hebb.Scene;

namespace Hebb.Editor.Sessions.Projects;

/// <summary>Keeps every path that comes from outside within the project.</summary>
internal static class ProjectPaths
{
    private static readonly string[] DeviceNames = ["CON", "PRN", "AUX", "NUL", "COM", "LPT"];

    /// <summary>The full path of <paramref name="relative"/> in <paramref name="root"/>, links followed.</summary>
    /// <exception cref="RefusedException">It lies outside, is absolute, hidden, a device or a stream.</exception>
    public static string Resolve(string root, string relative) => Find(root, relative)
        ?? throw new RefusedException("outsideProject", $"'{relative}' is no file of this project; choose one that lies in its folder.", relative);

    /// <summary>As <see cref="Resolve"/>; null for what that refuses.</summary>
    public static string? Find(string root, string relative)
    {
        var parts = relative.Split('/', '\\');
        if (relative.Length == 0 || Path.IsPathRooted(relative) || relative.Contains('\0') || relative.Contains(':') || parts.Any(IsRefused))
        {
            return null;
        }

        var full = Path.GetFullPath(Path.Combine(root, Path.Combine(parts)));
        return FolderBounds.Hold(root, full) ? full : null;
    }

    private static bool IsRefused(string part) =>
        part.Length == 0 || part[0] == '.' || part[^1] is '.' or ' ' || IsDevice(Path.GetFileNameWithoutExtension(part));

    private static bool IsDevice(string name) =>
        DeviceNames.Any(device => name.StartsWith(device, StringComparison.OrdinalIgnoreCase) && name[device.Length..].All(char.IsAsciiDigit) && name.Length <= device.Length + 1);
}
