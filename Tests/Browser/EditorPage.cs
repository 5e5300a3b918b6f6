using Microsoft.Playwright;

namespace Hebb.Tests.Browser;

/// <summary>The editor's page, in words.</summary>
internal sealed class EditorPage(IPage page)
{
    private readonly Random random = new(4);

    public IPage Page => page;

    /// <summary>Clicks since the page was opened, drawing aside.</summary>
    public int Clicks { get; private set; }

    public ILocator Status => page.Locator("[data-id=run-status]");

    public ILocator Object(string name) => page.Locator("[data-object]", new PageLocatorOptions { HasText = name });

    public async Task ClickAsync(ILocator target)
    {
        Clicks++;
        await target.ClickAsync();
    }

    public Task ClickAsync(string selector) => ClickAsync(page.Locator(selector));

    public Task DrawCircleAsync() => DrawAsync(Enumerable.Range(0, 25).Select(step => (Math.Cos(step * Math.Tau / 24), Math.Sin(step * Math.Tau / 24))));

    public Task DrawSquareAsync() => DrawAsync([(-1, -1), (0, -1), (1, -1), (1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1)]);

    /// <summary>Draws a line through points around the middle of the pad, a little different each time.</summary>
    private async Task DrawAsync(IEnumerable<(double X, double Y)> points)
    {
        var box = (await page.Locator("canvas.pad").BoundingBoxAsync())!;
        var (middleX, middleY, radius) = (box.X + (box.Width / 2), box.Y + (box.Height / 2), 42 + (18 * random.NextDouble()));
        var isDown = false;
        foreach (var (x, y) in points)
        {
            await page.Mouse.MoveAsync((float)(middleX + (radius * x) + Jitter()), (float)(middleY + (radius * y) + Jitter()));
            if (!isDown)
            {
                await page.Mouse.DownAsync();
                isDown = true;
            }
        }

        await page.Mouse.UpAsync();
    }

    private double Jitter() => 5 * (random.NextDouble() - 0.5);
}
