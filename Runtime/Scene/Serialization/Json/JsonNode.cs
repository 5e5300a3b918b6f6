namespace Hebb.Scene
{
    /// <summary>A part of a JSON file, with where it begins.</summary>
    internal abstract class JsonNode
    {
        /// <summary>The line, from 1; 0 when it was not read from a file.</summary>
        public int Line { get; set; }

        /// <summary>The column, from 1.</summary>
        public int Column { get; set; }

        /// <summary>What it is, for messages: "a number".</summary>
        public abstract string Kind { get; }

        /// <summary>Whether both would be written alike.</summary>
        public abstract bool Same(JsonNode other);
    }
}
