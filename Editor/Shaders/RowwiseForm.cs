using Hebb.Devices;

namespace Hebb.Editor.Shaders;

/// <summary>
/// What the generator makes of a body that handles one row: the portable kernel gives each row to a workgroup that reduces in a tree,
/// and the variants for processors give each row to one invocation. The words of the body (FOR_COLUMNS, REDUCE_ROW, FIRST_LANE)
/// come from the included files.
/// </summary>
internal static class RowwiseForm
{
    public const string RowsScalar = "rows";
    public const string ColumnsScalar = "columns";

    private const int Lanes = 64;

    /// <summary>The kernel with a workgroup for each row.</summary>
    public static KernelDeclaration Portable(KernelDeclaration rowwise) => Expand(rowwise, "RowsByGroup") with
    {
        Workgroup = new KernelExtent(Lanes, 1, 1),
        Shared = [$"float partial[{Lanes}]"],
    };

    /// <summary>The same body with an invocation for each row.</summary>
    public static IEnumerable<KernelDeclaration> Variants(KernelDeclaration rowwise)
    {
        var alone = Expand(rowwise, "RowsByInvocation") with { Tile = new KernelExtent(8, 1, 1) };
        yield return alone with { Targets = [KernelTarget.VulkanCpu], Workgroup = new KernelExtent(8, 1, 1) };
        yield return alone with { Targets = [KernelTarget.OpenCLCpu], Workgroup = new KernelExtent(1, 1, 1) };
    }

    /// <summary>Writes the loop around the body, on the line of its opening brace so that line numbers stay.</summary>
    private static KernelDeclaration Expand(KernelDeclaration rowwise, string include) => rowwise with
    {
        Form = KernelForm.Plain,
        Strided = true,
        Includes = [include, .. rowwise.Includes],
        Body = new SourceText(
            rowwise.Body.File,
            rowwise.Body.Line - 1,
            $"FOR_ROWS {{ int start = row * {ColumnsScalar};\n{rowwise.Body.Text}\n}}"),
    };
}
