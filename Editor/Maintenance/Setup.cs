namespace Hebb.Editor.Maintenance;

/// <summary>Gives this machine what the tests need, where it may.</summary>
internal sealed class Setup(Action<string> say, bool withBrowser = false)
{
    /// <summary>Installs what is missing, or says what to do. True when nothing is missing afterwards, as far as can be known.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        IReadOnlyList<(string, string)> needed = withBrowser ? [.. SystemPackages.Needed, .. SystemPackages.Browser] : SystemPackages.Needed;
        var packages = await SystemPackages.FindAsync(needed, cancellation);
        if (!packages.IsDebian)
        {
            say($"Packages are not installed by themselves on this system: {SystemPackages.Advice()}.");
            return true;
        }

        if (packages.Missing.Count == 0)
        {
            say($"All {needed.Count} system packages are installed.");
            return true;
        }

        say($"Missing: {string.Join(", ", packages.Missing)}.");
        var command = string.Join(' ', packages.InstallCommand);
        if (await SystemPackages.FindPrivilegeAsync(cancellation) is not { } privilege)
        {
            say($"Installing needs the administrator. Run: sudo apt-get update && sudo {command}");
            return false;
        }

        // Package lists may be absent or old; installing says what is wrong if they could not be renewed.
        await ExecuteAsync([.. privilege, "apt-get", "update", "-q"], cancellation);
        if (await ExecuteAsync([.. privilege, "env", "DEBIAN_FRONTEND=noninteractive", .. packages.InstallCommand], cancellation) == 0)
        {
            say($"Installed {string.Join(", ", packages.Missing)}.");
            return true;
        }

        say($"Installing failed; the messages above say why. Try: sudo {command}");
        return false;
    }

    private Task<int> ExecuteAsync(string[] words, CancellationToken cancellation)
    {
        say($"> {string.Join(' ', words)}");
        return ChildProcess.RunAsync(words[0], words[1..], say, say, cancellation);
    }
}
