using System;
using System.Collections.Generic;

namespace Hebb.Scene
{
    /// <summary>Makes objects of files of some kinds, for the asset references in scenes.</summary>
    public interface IAssetImporter
    {
        /// <summary>The endings of the files: ".png", in small letters.</summary>
        IReadOnlyList<string> Extensions { get; }

        /// <summary>The object of a file.</summary>
        /// <param name="path">The full path of a file that exists.</param>
        /// <param name="wanted">The type of the field that refers to it. Where a Sprite is wanted, a Texture2D will do: it becomes a whole sprite of 100 pixels per unit.</param>
        UnityEngine.Object Import(string path, Type wanted);
    }
}
