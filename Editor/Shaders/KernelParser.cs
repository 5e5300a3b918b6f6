using System.Text.RegularExpressions;
using Hebb.Devices;

namespace Hebb.Editor.Shaders;

/// <summary>Reads the kernels of one source file. The head is parsed; the body is kept as text.</summary>
internal sealed partial class KernelParser
{
    private const string WholeBuffer = "[]";

    private static readonly KernelExtent single = new(1, 1, 1);

    private readonly string file;
    private readonly string[] lines;
    private int next;

    private KernelParser(string file, string text)
    {
        this.file = file;
        lines = text.Replace("\r\n", "\n").Split('\n');
    }

    /// <summary>The kernels of <paramref name="text"/>, in order.</summary>
    /// <param name="file">Path for messages and for the generated files.</param>
    /// <param name="text">Content of the file.</param>
    /// <exception cref="ShaderException">The text does not follow the dialect; the message gives the line.</exception>
    public static IReadOnlyList<KernelDeclaration> Parse(string file, string text) => new KernelParser(file, text).ParseFile();

    private List<KernelDeclaration> ParseFile()
    {
        var kernels = new List<KernelDeclaration>();
        var comment = new List<string>();
        while (next < lines.Length)
        {
            var line = lines[next].Trim();
            if (line.StartsWith("//", StringComparison.Ordinal))
            {
                comment.Add(line[2..].Trim());
                next++;
            }
            else if (line.Length == 0)
            {
                comment.Clear();
                next++;
            }
            else if (line.StartsWith("kernel ", StringComparison.Ordinal))
            {
                kernels.Add(ParseKernel(string.Join(' ', comment)));
                comment.Clear();
            }
            else
            {
                throw Error(next, $"Found '{line}', expected 'kernel NAME' or a comment.");
            }
        }

        return kernels.Count > 0 ? kernels : throw Error(0, "The file holds no kernel.");
    }

    private KernelDeclaration ParseKernel(string summary)
    {
        var start = next;
        var words = Words(lines[next++]);
        var name = words.Length > 1 ? words[1] : throw Error(start, "A kernel needs a name.");
        if (!KernelName().IsMatch(name))
        {
            throw Error(start, $"The kernel name '{name}' must be letters and digits, starting with a capital.");
        }

        var (form, targets) = ParseQualifiers(start, words.AsSpan(2));
        var head = new Head(form);
        while (true)
        {
            if (next >= lines.Length)
            {
                throw Error(start, $"Kernel {name} has no body; expected a line that holds only '{{' after the head.");
            }

            var line = lines[next].TrimEnd();
            if (line == "{")
            {
                break;
            }

            if (line.Trim().Length > 0)
            {
                ParseHeadLine(head, line);
            }

            next++;
        }

        var body = ParseBody(name);
        var portable = targets[0] == KernelTarget.Portable;
        if (portable && summary.Length == 0)
        {
            throw Error(start, $"Kernel {name} needs a comment above it that says what it computes.");
        }

        if (portable && form == KernelForm.Plain && head.Size.Count == 0)
        {
            throw Error(start, $"Kernel {name} needs a 'size' line.");
        }

        if (!portable && head.Size.Count > 0)
        {
            throw Error(start, $"A variant of kernel {name} takes its size from the portable kernel; remove the 'size' line.");
        }

        if (form != KernelForm.Plain && (head.Size.Count > 0 || head.Workgroup is not null || head.Tile is not null || head.Shared.Count > 0 || head.Strided))
        {
            throw Error(start, $"Kernel {name} is {form.ToString().ToLowerInvariant()}, which settles its size, workgroup, tile and shared memory; remove those lines.");
        }

        if (head.Buffers.Count == 0)
        {
            throw Error(start, $"Kernel {name} has no buffer.");
        }

        var elementwise = form == KernelForm.Elementwise;
        var workgroup = elementwise ? ElementwiseForm.Workgroup : head.Workgroup ?? single;
        return new KernelDeclaration(file, start + 1, name)
        {
            Targets = targets,
            Form = form,
            Summary = summary,
            Buffers = head.Buffers,
            Scalars = head.Scalars,
            Size = form switch
            {
                KernelForm.Elementwise => [new SizeExpression(ElementwiseForm.CountScalar, file, start + 1)],
                KernelForm.Rowwise => [new SizeExpression(RowwiseForm.RowsScalar, file, start + 1)],
                _ => head.Size,
            },
            Workgroup = workgroup,
            Tile = elementwise ? ElementwiseForm.Tile : head.Tile ?? workgroup,
            Strided = head.Strided || elementwise,
            Shared = head.Shared,
            Includes = head.Includes,
            Body = body,
        };
    }

    private (KernelForm Form, IReadOnlyList<KernelTarget> Targets) ParseQualifiers(int line, ReadOnlySpan<string> words)
    {
        if (words.Length == 0)
        {
            return (KernelForm.Plain, [KernelTarget.Portable]);
        }

        if (words is ["elementwise"])
        {
            return (KernelForm.Elementwise, [KernelTarget.Portable]);
        }

        if (words is ["rowwise"])
        {
            return (KernelForm.Rowwise, [KernelTarget.Portable]);
        }

        if (words.Length < 2 || words[0] != "target")
        {
            throw Error(line, $"Found '{string.Join(' ', words!)}' after the kernel's name, expected nothing, 'elementwise', 'rowwise' or 'target NAME ...'.");
        }

        var targets = new List<KernelTarget>();
        foreach (var word in words[1..])
        {
            if (!Enum.TryParse<KernelTarget>(word, out var target) || target == KernelTarget.Portable || targets.Contains(target))
            {
                throw Error(line, $"'{word}' is no target for a variant; expected {nameof(KernelTarget.VulkanCpu)} or {nameof(KernelTarget.OpenCLCpu)}, each once.");
            }

            targets.Add(target);
        }

        return (KernelForm.Plain, targets);
    }

    private void ParseHeadLine(Head head, string line)
    {
        var split = line.IndexOf("//", StringComparison.Ordinal);
        var comment = split < 0 ? string.Empty : line[(split + 2)..].Trim();
        var text = (split < 0 ? line : line[..split]).Trim();
        if (text.Length == 0)
        {
            return;
        }

        var words = Words(text);
        var rest = text[words[0].Length..].Trim();
        switch (words[0])
        {
            case "in":
                head.Buffers.Add(ParseBuffer(head, words, BufferAccess.Read, comment));
                break;
            case "out":
                head.Buffers.Add(ParseBuffer(head, words, BufferAccess.Write, comment));
                break;
            case "inout":
                head.Buffers.Add(ParseBuffer(head, words, BufferAccess.ReadWrite, comment));
                break;
            case "int":
                AddScalar(head, words, ScalarType.Int, comment);
                break;
            case "float":
                AddScalar(head, words, ScalarType.Float, comment);
                break;
            case "size":
                head.Size.AddRange(SplitSize(rest).Select(part => new SizeExpression(part, file, next + 1)));
                if (head.Size.Count > 3 || head.Size.Any(s => s.Text.Length == 0))
                {
                    throw Error(next, $"The size '{rest}' must be one to three expressions separated by commas.");
                }

                break;
            case "workgroup":
                head.Workgroup = ParseExtent(words);
                break;
            case "tile":
                head.Tile = ParseExtent(words);
                break;
            case "strided" when words.Length == 1:
                head.Strided = true;
                break;
            case "shared" when SharedArray().IsMatch(rest):
                head.Shared.Add(rest);
                break;
            case "include" when words.Length == 2:
                head.Includes.Add(words[1]);
                break;
            default:
                throw Error(next, $"Found '{text}', expected in, out, inout, int, float, size, workgroup, tile, strided, 'shared TYPE NAME[N]', 'include NAME' or '{{'.");
        }
    }

    private BufferDeclaration ParseBuffer(Head head, string[] words, BufferAccess access, string comment)
    {
        if (words.Length is < 2 or > 3 || (words.Length == 2 && !head.Elementwise))
        {
            throw Error(next, $"Found '{string.Join(' ', words)}', expected '{words[0]} TYPE NAME'.");
        }

        var type = words.Length == 2 ? KernelBufferType.Float : words[1] switch
        {
            "float" => KernelBufferType.Float,
            "float4" when !head.Elementwise => KernelBufferType.Float4,
            "int" => KernelBufferType.Int,
            "uint" => KernelBufferType.UInt,
            var other => throw Error(next, $"'{other}' is no buffer type here; expected float, float4 (not in elementwise kernels), int or uint."),
        };
        var whole = head.Elementwise && words[^1].EndsWith(WholeBuffer, StringComparison.Ordinal);
        if (whole && access != BufferAccess.Read)
        {
            throw Error(next, $"'{words[^1]}' is bound whole, so an elementwise kernel can only read it; expected 'in'.");
        }

        var name = CheckName(head, whole ? words[^1][..^WholeBuffer.Length] : words[^1]);
        return new BufferDeclaration(name, access, type, head.Elementwise && !whole, comment, next + 1);
    }

    private void AddScalar(Head head, string[] words, ScalarType type, string comment)
    {
        if (words.Length != 2)
        {
            throw Error(next, $"Found '{string.Join(' ', words)}', expected '{words[0]} NAME'.");
        }

        head.Scalars.Add(new ScalarDeclaration(CheckName(head, words[1]), type, comment, next + 1));
    }

    private string CheckName(Head head, string name)
    {
        if (!ArgumentName().IsMatch(name))
        {
            throw Error(next, $"The name '{name}' must be letters and digits, starting with a small letter.");
        }

        if (ReservedWords.Contains(name))
        {
            throw Error(next, $"The name '{name}' has a meaning in GLSL, OpenCL C or the generated C#; choose another.");
        }

        if (head.Buffers.Any(b => b.Name == name) || head.Scalars.Any(s => s.Name == name))
        {
            throw Error(next, $"The name '{name}' is used twice.");
        }

        return name;
    }

    private KernelExtent ParseExtent(string[] words)
    {
        var extents = new[] { 1, 1, 1 };
        if (words.Length is < 2 or > 4)
        {
            throw Error(next, $"'{words[0]}' takes one to three extents.");
        }

        for (var i = 1; i < words.Length; i++)
        {
            if (!int.TryParse(words[i], out extents[i - 1]) || extents[i - 1] < 1)
            {
                throw Error(next, $"'{words[i]}' is no extent; expected a whole number of at least 1.");
            }
        }

        return new KernelExtent(extents[0], extents[1], extents[2]);
    }

    private SourceText ParseBody(string name)
    {
        var open = next++;
        var body = new List<string>();
        for (; next < lines.Length; next++)
        {
            var line = lines[next].TrimEnd();
            if (line == "}")
            {
                next++;
                return new SourceText(file, open + 2, string.Join('\n', body));
            }

            body.Add(line);
        }

        throw Error(open, $"The body of kernel {name} is not closed; expected a line that holds only '}}'.");
    }

    /// <summary>Splits at commas that are not inside parentheses.</summary>
    private static IEnumerable<string> SplitSize(string text)
    {
        var depth = 0;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (text[i] == ',' && depth == 0)
            {
                yield return text[start..i].Trim();
                start = i + 1;
            }
        }

        yield return text[start..].Trim();
    }

    private static string[] Words(string line) => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private ShaderException Error(int index, string message) => new(file, index + 1, message);

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*$")]
    private static partial Regex KernelName();

    [GeneratedRegex("^[a-z][A-Za-z0-9]*$")]
    private static partial Regex ArgumentName();

    [GeneratedRegex(@"^(float|float4|int|uint)\s+[a-z]\w*\[[^\]]+\]$")]
    private static partial Regex SharedArray();

    private sealed class Head
    {
        public Head(KernelForm form)
        {
            Elementwise = form == KernelForm.Elementwise;
            switch (form)
            {
                case KernelForm.Elementwise:
                    Scalars.Add(new ScalarDeclaration(ElementwiseForm.CountScalar, ScalarType.Int, "Number of elements.", 0));
                    break;
                case KernelForm.Rowwise:
                    Scalars.Add(new ScalarDeclaration(RowwiseForm.RowsScalar, ScalarType.Int, "Number of rows.", 0));
                    Scalars.Add(new ScalarDeclaration(RowwiseForm.ColumnsScalar, ScalarType.Int, "Length of a row.", 0));
                    break;
            }
        }

        public bool Elementwise { get; }

        public List<BufferDeclaration> Buffers { get; } = [];

        public List<ScalarDeclaration> Scalars { get; } = [];

        public List<SizeExpression> Size { get; } = [];

        public List<string> Shared { get; } = [];

        public List<string> Includes { get; } = [];

        public KernelExtent? Workgroup { get; set; }

        public KernelExtent? Tile { get; set; }

        public bool Strided { get; set; }
    }
}
