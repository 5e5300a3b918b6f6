using Microsoft.Playwright;
using NUnit.Framework;

namespace Hebb.Tests.Browser;

/// <summary>The system's Chromium, with a profile of its own.</summary>
internal static class Chromium
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream",
    ];

    /// <summary>Opens a browser; the test is ignored where there is none.</summary>
    public static async Task<IBrowserContext> OpenAsync(IPlaywright playwright, string profile, int width = 1280, int height = 720, ColorScheme theme = ColorScheme.Dark, string language = "en-US")
    {
        var program = Places.FirstOrDefault(File.Exists);
        if (program is null)
        {
            Assert.Ignore("There is no Chromium on this machine; 'hebb setup --browser' installs it.");
        }

        return await playwright.Chromium.LaunchPersistentContextAsync(profile, new BrowserTypeLaunchPersistentContextOptions
        {
            ExecutablePath = program,
            Headless = true,
            Args = Arguments,
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = theme,
            Locale = language,
            Permissions = ["camera"],
        });
    }
}
