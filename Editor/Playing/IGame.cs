using System.Reflection;

namespace Hebb.Editor.Playing;

/// <summary>What scenes need beside their own files.</summary>
internal interface IGame
{
    /// <summary>What it is called; what its players save is found by it.</summary>
    string Name { get; }

    /// <summary>The full path of the folder that asset references are relative to.</summary>
    string Root { get; }

    /// <summary>Loads the scripts anew; null when there are none.</summary>
    Assembly? LoadScripts();
}
