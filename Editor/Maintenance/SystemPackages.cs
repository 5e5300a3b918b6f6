namespace Hebb.Editor.Maintenance;

/// <summary>The system's packages that the tests and some features need, and how to get them.</summary>
internal sealed class SystemPackages
{
    /// <summary>By their names on Debian and Ubuntu, with what each is for.</summary>
    public static readonly IReadOnlyList<(string Name, string Purpose)> Needed =
    [
        ("libvulkan1", "the Vulkan loader"),
        ("mesa-vulkan-drivers", "Vulkan drivers, lavapipe among them"),
        ("vulkan-validationlayers", "the checks of the Vulkan tests"),
        ("ocl-icd-libopencl1", "the OpenCL loader"),
        ("pocl-opencl-icd", "OpenCL on the processor"),
        ("libturbojpeg0", "JPEG images"),
        ("glslang-tools", "the shader compiler"),
        ("spirv-tools", "the shader validator"),
        ("mono-devel", "the tests on Mono"),
        ("clang", "the linker of the native kernels"),
        ("zlib1g-dev", "a library that they are linked with"),
    ];

    /// <summary>What the browser's flows through the editor need beside those.</summary>
    public static readonly IReadOnlyList<(string Name, string Purpose)> Browser =
    [
        ("chromium", "the browser of the editor's flows"),
        ("fonts-wqy-zenhei", "Chinese letters"),
    ];

    private const string Installed = "install ok installed";

    private SystemPackages(bool isDebian, IReadOnlyList<string> missing)
    {
        IsDebian = isDebian;
        Missing = missing;
    }

    /// <summary>True where apt-get installs packages.</summary>
    public bool IsDebian { get; }

    /// <summary>The needed packages that are not installed; empty where that cannot be asked.</summary>
    public IReadOnlyList<string> Missing { get; }

    /// <summary>The command that installs what is missing.</summary>
    public IReadOnlyList<string> InstallCommand => ["apt-get", "install", "-y", "--no-install-recommends", .. Missing];

    /// <summary>Asks the system for packages.</summary>
    public static async Task<SystemPackages> FindAsync(IReadOnlyList<(string Name, string Purpose)> needed, CancellationToken cancellation)
    {
        var isDebian = OperatingSystem.IsLinux() && await ChildProcess.SucceedsAsync("apt-get", ["--version"], cancellation);
        if (!isDebian)
        {
            return new SystemPackages(false, []);
        }

        var present = new HashSet<string>();
        await ChildProcess.RunAsync(
            "dpkg-query",
            ["--show", "--showformat=${Package} ${Status}\\n", .. needed.Select(package => package.Name)],
            line =>
            {
                if (line.Split(' ', 2) is [var name, Installed])
                {
                    present.Add(name);
                }
            },
            _ => { },
            cancellation);
        return new SystemPackages(true, [.. needed.Select(package => package.Name).Where(name => !present.Contains(name))]);
    }

    /// <summary>The words before a command that make it run as the administrator: none for him, null when no way is open without a password.</summary>
    public static async Task<string[]?> FindPrivilegeAsync(CancellationToken cancellation)
    {
        if (Environment.IsPrivilegedProcess)
        {
            return [];
        }

        return await ChildProcess.SucceedsAsync("sudo", ["-n", "true"], cancellation) ? ["sudo", "-n"] : null;
    }

    /// <summary>What to install where apt-get does not.</summary>
    public static string Advice() =>
        OperatingSystem.IsWindows() ? "install a graphics driver with Vulkan and OpenCL, the Vulkan SDK (validation layers, glslangValidator, spirv-val) and libjpeg-turbo"
        : OperatingSystem.IsMacOS() ? "install the Vulkan SDK for macOS (MoltenVK, validation layers, glslangValidator, spirv-val), and with Homebrew pocl, jpeg-turbo and mono"
        : "install with your package manager the Vulkan loader, Mesa's lavapipe driver, the Vulkan validation layers, an OpenCL loader, PoCL, libjpeg-turbo, glslang, SPIRV-Tools, Mono, clang and zlib";
}
