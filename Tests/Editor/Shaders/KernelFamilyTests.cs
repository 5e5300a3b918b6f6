using Hebb.Devices;
using Hebb.Editor.Shaders;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Shaders;

public sealed class KernelFamilyTests
{
    private const string Portable = "// c\nkernel A\n  out float y // c\n  int n // c\n  size n\n{\n}\n";

    [Test]
    public void An_elementwise_kernel_gets_a_variant_for_OpenCL_on_processors()
    {
        var family = Group("// c\nkernel A elementwise\n  out y // c\n{\n}\n").Single();
        Assert.That(family.Bodies.Select(b => b.Target), Is.EqualTo(new[] { KernelTarget.Portable, KernelTarget.OpenCLCpu }));
    }

    [Test]
    public void A_rowwise_kernel_gets_variants_for_processors()
    {
        var family = Group("// c\nkernel A rowwise\n  out float y // c\n{\n}\n").Single();
        Assert.That(
            family.Bodies.Select(b => (b.Target, b.Kernel.Workgroup.X)),
            Is.EqualTo(new[] { (KernelTarget.Portable, 64), (KernelTarget.VulkanCpu, 8), (KernelTarget.OpenCLCpu, 1) }));
    }

    [Test]
    public void A_variant_written_by_hand_replaces_the_derived_one()
    {
        var family = Group("// c\nkernel A elementwise\n  out y // c\n{\n}\nkernel A target OpenCLCpu\n  out float y\n  int count\n  workgroup 7\n{\n}\n").Single();
        Assert.That(family.Bodies.Last().Kernel.Workgroup.X, Is.EqualTo(7));
    }

    [TestCase("kernel A target OpenCLCpu\n  out float y\n{\n}\n", 8, "takes (Write y)")]
    [TestCase("kernel A target OpenCLCpu\n  in float y\n  int n\n{\n}\n", 8, "takes (Read y, Int n)")]
    [TestCase("kernel A target OpenCLCpu\n  out float y\n  float n\n{\n}\n", 8, "takes (Write y, Float n)")]
    [TestCase("kernel B target OpenCLCpu\n  out float y\n{\n}\n", 8, "no portable body")]
    [TestCase("// c\nkernel A\n  out float y // c\n  size 1\n{\n}\n", 9, "already declared")]
    [TestCase("// c\nkernel B\n  out float y // c\n  size 1\n  workgroup 129\n{\n}\n", 9, "129 invocations")]
    [TestCase("// c\nkernel B\n  out float y\n  size 1\n{\n}\n", 10, "needs a comment")]
    public void What_does_not_fit_together_is_told_with_its_line(string second, int line, string words)
    {
        var problems = new List<ShaderProblem>();
        KernelFamily.Group(KernelParser.Parse("A.k", Portable + second), problems);
        Assert.That(problems.Select(p => p.Line), Is.EqualTo(new[] { line }));
        Assert.That(problems[0].Message, Does.Contain(words));
    }

    private static IReadOnlyList<KernelFamily> Group(string text)
    {
        var problems = new List<ShaderProblem>();
        var families = KernelFamily.Group(KernelParser.Parse("A.k", text), problems);
        Assert.That(problems, Is.Empty);
        return families;
    }
}
