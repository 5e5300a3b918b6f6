using NUnit.Framework;
using Silk.NET.Core.Loader;

namespace Hebb.Tests.Bindings;

public class UnmanagedLibraryTests
{
    private const string Missing = "libhebb-that-does-not-exist.so";
    private const string Present = "libvulkan.so.1";

    [Test]
    public void A_library_that_is_missing_is_an_error_that_lists_the_names_tried() =>
        Assert.That(
            () => new UnmanagedLibrary(Missing, "another.so"),
            Throws.TypeOf<FileNotFoundException>().With.Message.Contains(Missing).And.Message.Contains("another.so"));

    [Test]
    public void The_first_name_that_exists_is_opened()
    {
        using var library = new UnmanagedLibrary(Missing, Present);
        Assert.That((long)library.LoadFunction("vkGetInstanceProcAddr"), Is.Not.Zero);
    }

    [Test]
    public void A_function_that_is_missing_has_no_address()
    {
        using var library = new UnmanagedLibrary(Present);
        Assert.That((long)library.LoadFunction("vkNoSuchFunction"), Is.Zero);
    }
}
