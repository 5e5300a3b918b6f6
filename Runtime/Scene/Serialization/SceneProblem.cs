namespace Hebb.Scene
{
    /// <summary>Something in a file that could not be used and was kept as it is.</summary>
    public sealed class SceneProblem
    {
        internal SceneProblem(string file, string objectPath, string text)
        {
            File = file;
            ObjectPath = objectPath;
            Text = text;
        }

        /// <summary>The name of the file.</summary>
        public string File { get; }

        /// <summary>The names from the root to the object: "Track/Car".</summary>
        public string ObjectPath { get; }

        /// <summary>What is wrong and what was done.</summary>
        public string Text { get; }

        /// <summary>All in one line.</summary>
        public override string ToString() => $"{File}: {ObjectPath}: {Text}";
    }
}
