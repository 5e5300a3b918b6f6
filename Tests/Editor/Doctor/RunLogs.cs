namespace Hebb.Tests.Editor.Doctor;

/// <summary>Logs of real training runs, shortened: most steps, all times and device names are left out.</summary>
internal static class RunLogs
{
    private static string Folder => Path.Combine(RepositoryFolder.Path, "Tests", "Editor", "Doctor", "Logs");

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.jsonl").Select(path => Path.GetFileNameWithoutExtension(path)!).Order();

    public static string PathOf(string name) => Path.Combine(Folder, name + ".jsonl");

    public static string[] Read(string name) => File.ReadAllLines(PathOf(name));
}
