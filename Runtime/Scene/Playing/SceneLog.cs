using System.IO;
using UnityEngine;

namespace Hebb.Scene
{
    /// <summary>Where the messages of a world go: to its listeners and, line by line, to a writer.</summary>
    internal sealed class SceneLog
    {
        private readonly TextWriter writer;

        public SceneLog(TextWriter writer) => this.writer = writer;

        public event Application.LogCallback? Received;

        public void Write(LogType type, string message, string stackTrace)
        {
            writer.WriteLine(type == LogType.Log ? message : $"{type}: {message}");
            Received?.Invoke(message, stackTrace, type);
        }

        public void Forget() => Received = null;
    }
}
