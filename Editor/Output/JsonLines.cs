using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hebb.Editor.Output;

/// <summary>Writes one JSON object per line: numbers in their shortest exact form, nothing that depends on the language of the system.</summary>
internal sealed class JsonLines(TextWriter output)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes an object and flushes it, so that a reader sees it at once.</summary>
    public void Write(Action<Utf8JsonWriter> fields)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            fields(writer);
            writer.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length) + "\n");
        output.Flush();
    }

    /// <summary>Writes an event that tells of something a person should know of, although the work goes on.</summary>
    public void WriteWarning(string message) => WriteEvent("warning", writer => writer.WriteString("message", message));

    /// <summary>Writes an object whose first field names the event.</summary>
    public void WriteEvent(string name, Action<Utf8JsonWriter> fields) => Write(writer =>
    {
        writer.WriteString("event", name);
        fields(writer);
    });
}
