using Hebb.Devices.OpenCL;
using NUnit.Framework;

namespace Hebb.Tests.Devices.OpenCL;

/// <summary>The software driver that the tests run on. It must be installed: without it they fail.</summary>
internal static class SoftwareOpenCL
{
    public static int Index
    {
        get
        {
            var listing = OpenCLDevices.Enumerate();
            return listing.Devices.FirstOrDefault(device => device.IsSoftware)?.Index
                ?? throw new AssertionException($"These tests need PoCL (Debian: pocl-opencl-icd). {listing.Reason}");
        }
    }
}
