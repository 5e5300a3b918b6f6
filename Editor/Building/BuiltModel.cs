using Hebb.Editor.Playing;

namespace Hebb.Editor.Building;

/// <summary>A model of a build, beside the project's.</summary>
/// <param name="Record">What it is and answers in the build.</param>
/// <param name="SourceBytes">The size of the project's file.</param>
/// <param name="Bytes">The size of the build's file.</param>
/// <param name="Difference">By how much its answers differ from those in the project: 0 unless its precision was halved.</param>
internal sealed record BuiltModel(ModelRecord Record, long SourceBytes, long Bytes, float Difference);
