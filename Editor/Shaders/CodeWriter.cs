using System.Text;

namespace Hebb.Editor.Shaders;

/// <summary>Collects indented lines that end in LF.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder text = new();
    private int depth;

    public void Line(string line = "") => text.Append(line.Length == 0 ? string.Empty : new string(' ', depth * 4) + line).Append('\n');

    /// <summary>Writes a line and indents what follows; a brace gets a line of its own.</summary>
    public void Open(string line, char bracket = '{')
    {
        Line(line);
        if (bracket == '{')
        {
            Line("{");
        }

        depth++;
    }

    /// <summary>Ends what <see cref="Open"/> with the same bracket began.</summary>
    public void Close(char bracket = '{')
    {
        depth--;
        if (bracket == '{')
        {
            Line("}");
        }
    }

    public override string ToString() => text.ToString();
}
