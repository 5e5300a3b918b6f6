using System.Text.Json.Nodes;
using Hebb.Assets;
using Hebb.Authoring;
using Hebb.Authoring.Undo;

namespace Hebb.Editor.Sessions.Scenes;

/// <summary>A scene file being edited. Every edit keeps the text before it, is on the disk at once, and is taken back exactly.</summary>
internal sealed class SceneDocument
{
    private readonly EditHistory history;
    private readonly bool readOnly;

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="history">Remembers the edits.</param>
    /// <param name="readOnly">Whether nothing may be changed.</param>
    /// <exception cref="RefusedException">The file is no sound scene.</exception>
    public SceneDocument(string path, EditHistory history, bool readOnly)
    {
        FilePath = path;
        this.history = history;
        this.readOnly = readOnly;
        Text = File.ReadAllText(path);
        SceneText.Check(Text, Name);
    }

    /// <summary>Raised when the scene is another one.</summary>
    public event Action? Changed;

    public string FilePath { get; }

    public string Name => Path.GetFileNameWithoutExtension(FilePath);

    /// <summary>The scene as it is in the file.</summary>
    public string Text { get; private set; }

    /// <summary>Changes the scene.</summary>
    /// <param name="name">What is done, as the page has words for it.</param>
    /// <param name="change">Changes the tree.</param>
    /// <param name="joinKey">See <see cref="Edit"/>.</param>
    /// <exception cref="RefusedException">It cannot be done; nothing was changed.</exception>
    public void Edit(string name, Action<JsonObject> change, string? joinKey = null)
    {
        if (readOnly)
        {
            throw new RefusedException("readOnlyProject", "This project's folder cannot be written to, so nothing can be changed; copy it to a folder of your own, or give yourself write permission.");
        }

        var before = Text;
        var tree = SceneText.Parse(before);
        change(tree);
        var after = SceneText.Format(tree, Name);
        if (after != before)
        {
            history.Do(new Edit(name, () => Set(after), () => Set(before), joinKey));
        }
    }

    private void Set(string text)
    {
        AtomicFile.Write(FilePath, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(text)));
        Text = text;
        Changed?.Invoke();
    }
}
