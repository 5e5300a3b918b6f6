namespace Hebb.Editor.Shaders;

/// <summary>Stops the work on a source; carries where and why.</summary>
internal sealed class ShaderException(ShaderProblem problem) : Exception(problem.ToString())
{
    public ShaderException(string file, int line, string message)
        : this(new ShaderProblem(file, line, message))
    {
    }

    public ShaderProblem Problem { get; } = problem;
}
