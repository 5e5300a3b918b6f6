using System.Globalization;

namespace Hebb.Editor.Sessions;

/// <summary>Files of a project that keep what happened, one for each time, named so that their order is that of the times.</summary>
/// <param name="folder">Where the files go; made if need be.</param>
/// <param name="extension">What the files end with.</param>
/// <param name="isReadOnly">Whether nothing is to be written.</param>
/// <param name="log">Told of what cannot be read or written.</param>
internal sealed class HistoryFolder(string folder, string extension, bool isReadOnly, Action<ConsoleEntry> log)
{
    private bool hasFailed;

    /// <summary>The last files, the oldest first.</summary>
    public IEnumerable<string> Last(int count) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*" + extension).Order(StringComparer.Ordinal).TakeLast(count)
        : [];

    /// <summary>The path of a file that begins now; it is not made.</summary>
    public string NewPath() => Path.Combine(folder, DateTime.UtcNow.ToString("yyyyMMdd-HHmmss-fffffff", CultureInfo.InvariantCulture) + extension);

    /// <summary>Writes, if anything is to be written. A disk that is full or gone is told once, and from then on nothing is written.</summary>
    public void Write(Action write)
    {
        if (isReadOnly || hasFailed)
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(folder);
            write();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            hasFailed = true;
            log(ConsoleEntry.Error(exception));
        }
    }

    /// <summary>Tells that a file is left out.</summary>
    public void LeaveOut(string file, Exception exception) =>
        log(new ConsoleEntry(DateTimeOffset.UtcNow, "warning", "runUnreadable", $"The run in '{file}' cannot be read and is left out: {exception.Message}", file));
}
