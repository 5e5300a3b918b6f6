using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Hebb.Tests.Bindings;

/// <summary>The functions that the OpenCL header of this machine declares.</summary>
internal sealed partial class OpenCLHeader
{
    /// <summary>The header with everything, for C programs.</summary>
    public const string Include = "CL/opencl.h";

    private const string Path = "/usr/include/CL/cl.h";

    private readonly Dictionary<string, string[]> types;

    private OpenCLHeader(string text) => types = Declaration().Matches(text).ToDictionary(
        match => match.Groups["name"].Value,
        match => SplitParameters(match.Groups["parameters"].Value).Prepend(match.Groups["result"].Value).Select(SizedAs).ToArray());

    /// <summary>Reads the header; without one the test says nothing.</summary>
    public static OpenCLHeader Read()
    {
        Require();
        return new OpenCLHeader(File.ReadAllText(Path));
    }

    /// <summary>Ends the test, which then says nothing, where there is no header.</summary>
    public static void Require()
    {
        if (!File.Exists(Path))
        {
            Assert.Inconclusive($"{Path} is missing (Debian: opencl-c-headers).");
        }
    }

    /// <summary>Types of the size of the result and of each parameter, in this order: every pointer is a <c>void*</c>.</summary>
    public IReadOnlyList<string> Types(string function)
    {
        Assert.That(types, Does.ContainKey(function), Path);
        return types[function];
    }

    private static IEnumerable<string> SplitParameters(string parameters)
    {
        int depth = 0;
        int start = 0;
        for (int i = 0; i < parameters.Length; i++)
        {
            depth += parameters[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (parameters[i] == ',' && depth == 0)
            {
                yield return parameters[start..i];
                start = i + 1;
            }
        }

        yield return parameters[start..];
    }

    /// <summary>The declared type without the parameter's name.</summary>
    private static string SizedAs(string declaration) => declaration.Contains('*') ? "void*" : declaration.Trim().Split(' ')[0];

    [GeneratedRegex(@"extern CL_API_ENTRY\s+(?:CL_API_PREFIX\w+\s+)?(?<result>[\w *]+?)\s*CL_API_CALL\s+(?<name>cl\w+)\((?<parameters>(?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)")]
    private static partial Regex Declaration();
}
