using Hebb.Devices;
using Hebb.Editor.Shaders;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Shaders;

public sealed class KernelParserTests
{
    private const string Plain =
        """
        // Doubles a number.
        // In two lines.
        kernel Twice
          in  float4 x    // What is doubled.
          out float y     // Twice x.
          int   n         // How many.
          float factor    // Two.
          size  (n + 3) / 4, max(n, 2)
          workgroup 8 4
          tile 16 4
          strided
          shared float partial[64]
          include Math
        {
            y[0] = factor;
        }
        """;

    [Test]
    public void A_plain_head_is_read_whole()
    {
        var kernel = KernelParser.Parse("Twice.k", Plain).Single();
        Assert.That(kernel.Name, Is.EqualTo("Twice"));
        Assert.That(kernel.Summary, Is.EqualTo("Doubles a number. In two lines."));
        Assert.That(kernel.Buffers.Select(b => (b.Name, b.Access, b.Type, b.Comment)), Is.EqualTo(new[]
        {
            ("x", BufferAccess.Read, KernelBufferType.Float4, "What is doubled."),
            ("y", BufferAccess.Write, KernelBufferType.Float, "Twice x."),
        }));
        Assert.That(kernel.Scalars.Select(s => (s.Name, s.Type)), Is.EqualTo(new[] { ("n", ScalarType.Int), ("factor", ScalarType.Float) }));
        Assert.That(kernel.Size.Select(s => s.ToCSharp(kernel.Scalars)), Is.EqualTo(new[] { "(N + 3) / 4", "Math.Max(N, 2)" }));
        Assert.That((kernel.Workgroup.X, kernel.Workgroup.Y, kernel.Workgroup.Z), Is.EqualTo((8, 4, 1)));
        Assert.That((kernel.Tile.X, kernel.Tile.Y, kernel.Tile.Z), Is.EqualTo((16, 4, 1)));
        Assert.That(kernel.Strided, Is.True);
        Assert.That(kernel.Shared, Is.EqualTo(new[] { "float partial[64]" }));
        Assert.That(kernel.Includes, Is.EqualTo(new[] { "Math" }));
        Assert.That(kernel.Body, Is.EqualTo(new SourceText("Twice.k", 15, "    y[0] = factor;")));
    }

    [Test]
    public void An_elementwise_head_counts_its_elements_and_may_bind_a_table_whole()
    {
        var kernel = KernelParser.Parse("A.k", "// Adds.\nkernel A elementwise\n  in x // a\n  in int t[] // b\n  out y // c\n{\n}\n").Single();
        Assert.That(kernel.Scalars.Select(s => s.Name), Is.EqualTo(new[] { "count" }));
        Assert.That(kernel.Buffers.Select(b => (b.Name, b.Type, b.PerElement)), Is.EqualTo(new[]
        {
            ("x", KernelBufferType.Float, true),
            ("t", KernelBufferType.Int, false),
            ("y", KernelBufferType.Float, true),
        }));
    }

    [Test]
    public void A_file_holds_any_number_of_kernels_and_variants()
    {
        var kernels = KernelParser.Parse("Two.k", Plain + "\n\n" + "kernel Twice target VulkanCpu OpenCLCpu\n  out float y\n{\n}\n");
        Assert.That(kernels.Select(k => k.Targets), Is.EqualTo(new[]
        {
            new[] { KernelTarget.Portable },
            new[] { KernelTarget.VulkanCpu, KernelTarget.OpenCLCpu },
        }));
    }

    [TestCase("", 1, "holds no kernel")]
    [TestCase("text\n", 1, "Found 'text'")]
    [TestCase("// c\nkernel lower\n{\n}", 2, "'lower'")]
    [TestCase("kernel A\n  out float y\n  size 1\n{\n}", 1, "needs a comment")]
    [TestCase("// c\nkernel A\n  out float y\n{\n}", 2, "needs a 'size' line")]
    [TestCase("// c\nkernel A\n  size 1\n{\n}", 2, "has no buffer")]
    [TestCase("// c\nkernel A\n  out float y\n", 2, "has no body")]
    [TestCase("// c\nkernel A\n  out float y\n  size 1\n{\n  }", 5, "not closed")]
    [TestCase("// c\nkernel A\n  out double y\n", 3, "'double'")]
    [TestCase("// c\nkernel A\n  out y\n", 3, "expected 'out TYPE NAME'")]
    [TestCase("// c\nkernel A\n  out float y\n  in float y\n", 4, "'y' is used twice")]
    [TestCase("// c\nkernel A\n  out float output\n", 3, "'output' has a meaning")]
    [TestCase("// c\nkernel A\n  out float Y\n", 3, "'Y'")]
    [TestCase("// c\nkernel A\n  outt float y\n", 3, "Found 'outt float y'")]
    [TestCase("// c\nkernel A\n  workgroup 0\n", 3, "'0' is no extent")]
    [TestCase("// c\nkernel A\n  workgroup 1 1 1 1\n", 3, "one to three extents")]
    [TestCase("// c\nkernel A\n  size 1, 2, 3, 4\n", 3, "one to three expressions")]
    [TestCase("// c\nkernel A\n  shared float x\n", 3, "Found 'shared float x'")]
    [TestCase("// c\nkernel A elementwise\n  out y\n  tile 4\n{\n}", 2, "is elementwise")]
    [TestCase("// c\nkernel A elementwise\n  out y[]\n{\n}", 3, "bound whole")]
    [TestCase("// c\nkernel A elementwise\n  in float4 y\n{\n}", 3, "'float4'")]
    [TestCase("// c\nkernel A rowwise\n  out float y\n  workgroup 4\n{\n}", 2, "is rowwise")]
    [TestCase("kernel A target Portable\n", 1, "'Portable' is no target")]
    [TestCase("kernel A target OpenCLCpu\n  out float y\n  size 1\n{\n}", 1, "remove the 'size' line")]
    [TestCase("// c\nkernel A sideways\n", 2, "Found 'sideways'")]
    public void A_mistake_is_told_with_its_line(string text, int line, string words)
    {
        var problem = Assert.Throws<ShaderException>(() => KernelParser.Parse("Bad.k", text))!.Problem;
        Assert.That((problem.File, problem.Line), Is.EqualTo(("Bad.k", line)));
        Assert.That(problem.Message, Does.Contain(words));
    }

    [TestCase("m", "'m', which is no int scalar")]
    [TestCase("factor", "'factor', which is no int scalar")]
    [TestCase("n % 2", "'%'")]
    public void A_size_is_made_of_int_scalars_and_plain_arithmetic(string size, string words)
    {
        var scalars = new[] { new ScalarDeclaration("n", ScalarType.Int, "", 1), new ScalarDeclaration("factor", ScalarType.Float, "", 1) };
        var problem = Assert.Throws<ShaderException>(() => new SizeExpression(size, "Bad.k", 7).ToCSharp(scalars))!.Problem;
        Assert.That(problem.Line, Is.EqualTo(7));
        Assert.That(problem.Message, Does.Contain(words));
    }
}
