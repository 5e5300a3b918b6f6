using System;
using System.Collections.Generic;
using System.IO;
using System.Reflection;

namespace Hebb.Scene
{
    /// <summary>How a <see cref="HeadlessPlayer"/> plays.</summary>
    public sealed class HeadlessPlayerOptions
    {
        /// <summary>Seconds of game time in one fixed step, above 0.</summary>
        public float FixedDeltaTime { get; set; } = 0.02f;

        /// <summary>The seed of UnityEngine.Random.</summary>
        public int Seed { get; set; }

        /// <summary>The folder that asset references are relative to and that Application.dataPath names.</summary>
        public string AssetFolder { get; set; } = Directory.GetCurrentDirectory();

        /// <summary>The folder that Application.persistentDataPath names.</summary>
        public string DataFolder { get; set; } = Path.Combine(Path.GetTempPath(), "hebb");

        /// <summary>What makes objects of asset files, beside texts and prefabs; a later one replaces an earlier one for the same kind of file.</summary>
        public IList<IAssetImporter> Importers { get; } = new List<IAssetImporter>();

        /// <summary>
        /// The assemblies whose components scenes may name, beside the engine's own; where two have a type of one name, the later counts.
        /// They belong to one player: others that are alive at the same time know nothing of them.
        /// </summary>
        public IList<Assembly> Scripts { get; } = new List<Assembly>();

        /// <summary>Where the log goes, line by line.</summary>
        public TextWriter Log { get; set; } = Console.Error;
    }
}
