using Microsoft.Playwright;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace Hebb.Tests.Browser;

/// <summary>Looks at screens in every size, theme and language, keeps what is wrong with them, and pictures where they are wanted.</summary>
internal sealed class ScreenTour
{
    /// <summary>Names the folder that pictures are saved to.</summary>
    private const string FolderVariable = "HEBB_SCREENS";

    /// <summary>Milliseconds in which charts and canvases take up a new size.</summary>
    private const float Settling = 180;

    private static readonly (int Width, int Height)[] Sizes = [(1280, 720), (1920, 1080)];

    private static readonly string[] Themes = ["dark", "light"];

    private static readonly string[] Languages = ["en", "zh"];

    private static readonly string Judge = ReadJudge();

    /// <summary>What is wrong, each with the screens it was found in.</summary>
    private readonly SortedDictionary<string, List<string>> faults = [];

    private readonly string? folder = Environment.GetEnvironmentVariable(FolderVariable);

    /// <summary>Fails with everything that is wrong with the screens that were visited.</summary>
    public void Check() => Assert.That(faults.Select(fault => $"{fault.Key} in {string.Join(", ", fault.Value)}"), Is.Empty);

    /// <summary>Visits screens one after the other, in one language after the other.</summary>
    /// <param name="page">Where they are.</param>
    /// <param name="screens">In an order in which each can be reached from the one before.</param>
    public async Task VisitAsync(IPage page, params Screen[] screens)
    {
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        foreach (var language in Languages)
        {
            await page.EvaluateAsync("language => localStorage.setItem('hebb-language', language)", language);
            await page.ReloadAsync();
            await Expect(page.Locator(".shell, .start")).ToBeVisibleAsync();
            foreach (var screen in screens)
            {
                await screen.ShowAsync();
                await LookAsync(page, screen, language);
            }
        }
    }

    private async Task LookAsync(IPage page, Screen screen, string language)
    {
        foreach (var (width, height) in Sizes)
        {
            await page.SetViewportSizeAsync(width, height);
            foreach (var theme in Themes)
            {
                await page.EvaluateAsync("theme => document.documentElement.dataset.theme !== theme && document.querySelector('[data-id=theme]')?.click()", theme);
                await page.EvaluateAsync("theme => document.documentElement.dataset.theme = theme", theme);
                await page.WaitForTimeoutAsync(Settling);
                var name = $"{screen.Name}.{width}.{theme}.{language}";
                foreach (var fault in await page.EvaluateAsync<string[]>(Judge, new { root = screen.Root, language }))
                {
                    faults.TryAdd(fault, []);
                    faults[fault].Add(name);
                }

                if (folder is not null)
                {
                    await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), Animations = ScreenshotAnimations.Disabled });
                }
            }
        }

        await page.SetViewportSizeAsync(Sizes[0].Width, Sizes[0].Height);
    }

    private static string ReadJudge()
    {
        using var reader = new StreamReader(typeof(ScreenTour).Assembly.GetManifestResourceStream("screen-faults.js")!);
        return reader.ReadToEnd();
    }
}
