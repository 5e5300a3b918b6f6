using Microsoft.Playwright;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace Hebb.Tests.Browser;

public sealed class ScreenTests : EditorFixture
{
    [TestCase(1280, 720, ColorScheme.Dark, "en-US")]
    [TestCase(1280, 720, ColorScheme.Light, "zh-CN")]
    [TestCase(1920, 1080, ColorScheme.Light, "en-US")]
    [TestCase(1920, 1080, ColorScheme.Dark, "zh-CN")]
    public async Task No_panel_clips_its_text_or_scrolls_sideways(int width, int height, ColorScheme theme, string language)
    {
        var editor = await OpenAsync("digits", width, height, theme, language);
        await editor.Page.Locator("[data-object=robot]").ClickAsync();
        foreach (var tab in new[] { "dataset", "training", "activations", "model", "console" })
        {
            await editor.Page.Locator($"[data-tab={tab}]").ClickAsync();
            await Expect(editor.Page.Locator($".tab-body.{tab}")).ToBeVisibleAsync();
            var clipped = await editor.Page.EvaluateAsync<string[]>(
                """
                () => [
                  ...(document.documentElement.scrollWidth > innerWidth ? ["the page scrolls sideways"] : []),
                  ...[...document.querySelectorAll("button, h2, h3, .tab, .status, .big-number, figcaption, .summary, .warning, label, .chip-button")]
                    .filter(element => element.offsetParent && element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).textOverflow !== "ellipsis")
                    .map(element => `${element.className || element.tagName}: ${element.textContent}`),
                ]
                """);
            Assert.That(clipped, Is.Empty, tab);
        }

        Assert.That(Complaints, Is.Empty);
    }

}
