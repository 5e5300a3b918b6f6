using Hebb.Devices;

namespace Hebb.Editor.Server;

/// <summary>How the editor is started.</summary>
/// <param name="Folder">The project's folder; null to begin with the list of projects and samples.</param>
/// <param name="Port">The port on 127.0.0.1; 0 for any that is free.</param>
/// <param name="Device">Where models are computed.</param>
internal sealed record EditorOptions(string? Folder, int Port, DeviceRequest Device)
{
    /// <summary>The folder whose projects are listed, and where new ones are made.</summary>
    public string Shelf { get; init; } = Environment.CurrentDirectory;
}
