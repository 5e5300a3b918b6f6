using Hebb.Devices;

namespace Hebb.Editor.Output;

/// <summary>What devices and their bindings are called.</summary>
internal static class DeviceNames
{
    /// <summary>How this build talks to Vulkan and OpenCL.</summary>
    public const string Bindings =
#if HEBB_SILKNET
        "Silk.NET packages";
#else
        "built-in subset of Silk.NET's API";
#endif

    /// <summary>The name by which a kind of device is asked for.</summary>
    public static string Of(DeviceKind kind) => DeviceRequest.Of(kind).ToString();
}
