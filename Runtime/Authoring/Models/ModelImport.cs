using System;
using System.IO;

namespace Hebb.Authoring.Models
{
    /// <summary>A model file on its way to become an asset: its content, or the sentence that says why it cannot be one.</summary>
    internal sealed class ModelImport
    {
        private ModelImport(string name, byte[] content, string? problem)
        {
            Name = name;
            Content = content;
            Problem = problem;
        }

        /// <summary>What messages call the model.</summary>
        public string Name { get; }

        /// <summary>The bytes of the file; none where there is a problem.</summary>
        public byte[] Content { get; }

        /// <summary>Why the file is no asset, and what to do; null for a good one.</summary>
        public string? Problem { get; }

        /// <summary>Reads and checks a file.</summary>
        public static ModelImport Read(string path)
        {
            var name = Path.GetFileNameWithoutExtension(path);
            try
            {
                var content = File.ReadAllBytes(path);
                ModelDescription.Read(content, path);
                return new ModelImport(name, content, null);
            }
            catch (Exception failure) when (failure is InvalidDataException || failure is IOException || failure is UnauthorizedAccessException)
            {
                return new ModelImport(name, Array.Empty<byte>(), failure.Message);
            }
        }
    }
}
