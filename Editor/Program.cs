using Hebb.Editor.Shaders;

namespace Hebb.Editor;

internal static class Program
{
    private static int Main(string[] arguments)
    {
        if (arguments is not ["shaders", .. var options])
        {
            Console.Error.WriteLine("Usage: hebb shaders [--check]");
            return 2;
        }

        var root = Directory.GetCurrentDirectory();
        var problems = options.Contains("--check") ? ShaderBuild.Check(root) : ShaderBuild.Build(root);
        foreach (var problem in problems)
        {
            Console.Error.WriteLine(problem);
        }

        return problems.Count > 0 ? 1 : 0;
    }
}
