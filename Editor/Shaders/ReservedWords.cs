namespace Hebb.Editor.Shaders;

/// <summary>Names that a kernel, buffer or scalar cannot have, because GLSL, OpenCL C or the generated C# gives them a meaning.</summary>
internal static class ReservedWords
{
    private static readonly HashSet<string> words =
    [
        "active", "asm", "attribute", "bool", "break", "buffer", "case", "cast", "centroid", "char", "class", "coherent", "common", "complex",
        "const", "constant", "continue", "default", "discard", "do", "double", "element", "else", "enum", "event", "extern", "external", "false", "filter",
        "fixed", "flat", "float", "float4", "for", "global", "goto", "half", "highp", "if", "image", "imaginary", "in", "inline", "inout", "input",
        "int", "interface", "invariant", "kernel", "layout", "local", "long", "lowp", "main", "mediump", "namespace", "noinline", "out", "output",
        "packed", "partial", "partition", "patch", "pipe", "precise", "precision", "private", "public", "readonly", "register", "resource", "rest", "restrict",
        "return", "row", "sample", "sampler", "shared", "short", "signed", "sizeof", "smooth", "start", "static", "struct", "subroutine", "superp", "switch",
        "template", "this", "true", "typedef", "uint", "uniform", "union", "unsigned", "using", "varying", "vec4", "vector", "vectors", "void", "volatile", "while",
        "writeonly",
    ];

    public static bool Contains(string word) => words.Contains(word) || word.StartsWith("gl_", StringComparison.Ordinal) || word.Contains("__", StringComparison.Ordinal);
}
