namespace Hebb.Editor.Shaders;

/// <summary>Something wrong with a kernel source or with an output made from it. Line 0 means the whole file.</summary>
internal sealed record ShaderProblem(string File, int Line, string Message)
{
    public override string ToString() => Line > 0 ? $"{File}:{Line}: {Message}" : $"{File}: {Message}";
}
