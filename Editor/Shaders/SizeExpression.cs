using System.Text.RegularExpressions;

namespace Hebb.Editor.Shaders;

/// <summary>An integer expression of C over the scalars of a kernel: how many items the problem has along one axis.</summary>
internal sealed partial record SizeExpression(string Text, string File, int Line)
{
    /// <summary>The expression in C#, over the fields of the generated struct.</summary>
    /// <exception cref="ShaderException">A name is no int scalar of the kernel, or a character is not allowed here.</exception>
    public string ToCSharp(IReadOnlyList<ScalarDeclaration> scalars)
    {
        var rest = Token().Replace(Text, string.Empty);
        if (rest.Length > 0)
        {
            throw new ShaderException(File, Line, $"The size '{Text}' holds '{rest}'; only int scalars, whole numbers, + - * / ( ) and min, max are allowed.");
        }

        return Name().Replace(Text, match => match.Value switch
        {
            "min" => "Math.Min",
            "max" => "Math.Max",
            var name when scalars.Any(s => s.Name == name && s.Type == ScalarType.Int) => CSharpEmitter.FieldName(name),
            var name => throw new ShaderException(File, Line, $"The size '{Text}' names '{name}', which is no int scalar of this kernel."),
        });
    }

    [GeneratedRegex(@"[A-Za-z_]\w*|\d+|[-+*/(),]|\s+")]
    private static partial Regex Token();

    [GeneratedRegex(@"[A-Za-z_]\w*")]
    private static partial Regex Name();
}
