using Hebb.Devices.Cpu;
using NUnit.Framework;

namespace Hebb.Tests;

/// <summary>The native library of kernels that <c>hebb test</c> makes before the tests run.</summary>
public static class NativeLibrary
{
    /// <summary>Its file; the test fails where it is not there.</summary>
    public static string Find()
    {
        var path = Path.Combine(RepositoryFolder.Path, ".artifacts", "native", NativeKernels.FileName);
        if (!File.Exists(path))
        {
            Assert.Fail($"This test needs the native kernels, but '{path}' is not there. Make them with 'hebb build-native', which 'hebb test' does; on Debian it needs clang and zlib1g-dev.");
        }

        return path;
    }
}
