using Hebb.Devices;

namespace Hebb.Editor.Shaders;

/// <summary>A portable kernel with its variants: everything that shares one name and one signature.</summary>
internal sealed record KernelFamily(KernelDeclaration Portable, IReadOnlyList<KernelDeclaration> Variants)
{
    private const int MaxBuffers = 8;
    private const int MaxScalars = 32;
    private const int MaxInvocations = 128;

    public string Name => Portable.Name;

    /// <summary>All bodies with the target each is for, the portable one first.</summary>
    public IEnumerable<(KernelTarget Target, KernelDeclaration Kernel)> Bodies =>
        Variants
            .SelectMany(variant => variant.Targets.Select(target => (target, variant)))
            .OrderBy(body => body.target)
            .Prepend((KernelTarget.Portable, Portable));

    /// <summary>Groups the kernels of all files by name, in alphabetical order, and checks what holds between and about them.</summary>
    public static IReadOnlyList<KernelFamily> Group(IEnumerable<KernelDeclaration> kernels, List<ShaderProblem> problems)
    {
        var families = new List<KernelFamily>();
        foreach (var group in kernels.GroupBy(k => k.Name).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var portable = group.FirstOrDefault(k => k.IsPortable);
            if (portable is null)
            {
                problems.Add(Problem(group.First(), $"Kernel {group.Key} has a variant but no portable body."));
                continue;
            }

            var variants = group.Where(k => !k.IsPortable).ToList();
            variants.AddRange(DerivedVariants(portable).Where(d => !variants.Any(v => v.Targets.Contains(d.Targets[0]))).ToList());
            var family = new KernelFamily(portable.Form == KernelForm.Rowwise ? RowwiseForm.Portable(portable) : portable, variants);
            family.Check(group, problems);
            families.Add(family);
        }

        return families;
    }

    private static IEnumerable<KernelDeclaration> DerivedVariants(KernelDeclaration portable) => portable.Form switch
    {
        KernelForm.Elementwise => [ElementwiseForm.OpenCLCpuVariant(portable)],
        KernelForm.Rowwise => RowwiseForm.Variants(portable),
        _ => [],
    };

    private void Check(IEnumerable<KernelDeclaration> all, List<ShaderProblem> problems)
    {
        foreach (var second in all.Where(k => k.IsPortable).Skip(1))
        {
            problems.Add(Problem(second, $"Kernel {Name} was already declared at {Portable.File}:{Portable.Line}."));
        }

        foreach (var twice in Bodies.GroupBy(b => b.Target).Where(g => g.Count() > 1))
        {
            problems.Add(Problem(twice.Last().Kernel, $"Kernel {Name} has two bodies for {twice.Key}."));
        }

        var invocations = Portable.Workgroup.X * Portable.Workgroup.Y * Portable.Workgroup.Z;
        if (invocations > MaxInvocations)
        {
            problems.Add(Problem(Portable, $"Kernel {Name} has workgroups of {invocations} invocations; a portable kernel may have {MaxInvocations}."));
        }

        if (Portable.Buffers.Count > MaxBuffers || Portable.Scalars.Count > MaxScalars)
        {
            problems.Add(Problem(
                Portable,
                $"Kernel {Name} has {Portable.Buffers.Count} buffers and {Portable.Scalars.Count} scalars; at most {MaxBuffers} and {MaxScalars} are possible."));
        }

        problems.AddRange(
            Portable.Buffers.Where(b => b.Comment.Length == 0).Select(b => Uncommented(b.Name, b.Line))
                .Concat(Portable.Scalars.Where(s => s.Comment.Length == 0).Select(s => Uncommented(s.Name, s.Line))));
        foreach (var variant in Variants.Where(v => !SameSignature(v)))
        {
            problems.Add(Problem(
                variant,
                $"This variant takes ({Signature(variant)}), but the portable kernel at {Portable.File}:{Portable.Line} takes ({Signature(Portable)})."));
        }
    }

    private bool SameSignature(KernelDeclaration variant) => Signature(variant) == Signature(Portable);

    private static string Signature(KernelDeclaration kernel) => string.Join(
        ", ",
        kernel.Buffers.Select(b => $"{b.Access} {b.Name}").Concat(kernel.Scalars.Select(s => $"{s.Type} {s.Name}")));

    private ShaderProblem Uncommented(string name, int line) =>
        new(Portable.File, line, $"'{name}' needs a comment behind it: what it holds, its shape or its range.");

    private static ShaderProblem Problem(KernelDeclaration kernel, string message) => new(kernel.File, kernel.Line, message);
}
