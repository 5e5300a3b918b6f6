using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace Hebb.Tests.Browser;

/// <summary>How the editor is after a long time, and at the very first. HEBB_SOAK_MINUTES says how long; without it, three minutes.</summary>
public sealed class EnduranceTests : EditorFixture
{
    private const string Minutes = "HEBB_SOAK_MINUTES";
    private const double Mebibyte = 1 << 20;

    [Test]
    public async Task A_tab_that_is_left_open_while_agents_learn_does_not_grow_nor_does_the_server()
    {
        var minutes = double.Parse(Environment.GetEnvironmentVariable(Minutes) ?? "3", CultureInfo.InvariantCulture);
        var editor = await OpenAsync("CartPole");
        await editor.ClickAsync("[data-tab=training]");
        await editor.ClickAsync("[data-id=play]");
        await editor.Page.Locator(".speed").First.SelectOptionAsync("16");
        var protocol = await Browser.NewCDPSessionAsync(editor.Page);
        var watch = Stopwatch.StartNew();
        Footprint? settled = null;
        var last = await MeasureAsync(protocol);
        while (watch.Elapsed.TotalMinutes < minutes)
        {
            await Task.Delay(TimeSpan.FromSeconds(20));
            last = await MeasureAsync(protocol);
            TestContext.Progress.WriteLine($"{watch.Elapsed.TotalMinutes:0.0} min: {last}");
            settled ??= watch.Elapsed.TotalMinutes > minutes / 3 ? last : null;
        }

        await Expect(editor.Page.Locator("[data-id=return-now]")).ToBeVisibleAsync();
        Assert.That(settled, Is.Not.Null, "the tab was not open long enough to settle");
        Assert.That(last.TabHeap, Is.LessThan(settled!.TabHeap + 8), "MiB of the tab's heap");
        Assert.That(last.TabNodes, Is.LessThan(settled.TabNodes + 500), "nodes of the page");
        Assert.That(last.TabListeners, Is.LessThan(settled.TabListeners + 200), "listeners of the page");
        Assert.That(last.ServerHeap, Is.LessThan(settled.ServerHeap + 16), "MiB of the server's managed heap");
        Assert.That(last.ServerResident, Is.LessThan(settled.ServerResident + 64), "MiB of the server in memory");
        Assert.That(Complaints, Is.Empty);
    }

    [Test]
    public async Task The_first_paint_comes_with_the_shell_and_without_complaint()
    {
        var page = await OpenBrowserAsync();
        await StartServerAsync("CartPole");
        await page.GotoAsync(Server.NewAddress());
        await Expect(page.Locator("[data-object]").First).ToBeVisibleAsync();
        var paint = await page.EvaluateAsync<double>(
            """
            () => new Promise(done => new PerformanceObserver(entries => entries.getEntriesByName("first-contentful-paint").forEach(entry => done(entry.startTime)))
              .observe({ type: "paint", buffered: true }))
            """);
        var usable = await page.EvaluateAsync<double>("() => performance.now()");
        TestContext.Progress.WriteLine($"first paint after {paint:0} ms, hierarchy filled after at most {usable:0} ms");
        Assert.That(paint, Is.GreaterThan(0).And.LessThanOrEqualTo(usable));
        Assert.That(Complaints, Is.Empty);
    }

    private static async Task<Footprint> MeasureAsync(ICDPSession protocol)
    {
        await protocol.SendAsync("HeapProfiler.collectGarbage");
        var heap = (await protocol.SendAsync("Runtime.getHeapUsage"))!.Value;
        var nodes = (await protocol.SendAsync("Memory.getDOMCounters"))!.Value;
        using var server = Process.GetCurrentProcess();
        return new Footprint(
            heap.GetProperty("usedSize").GetDouble() / Mebibyte,
            nodes.GetProperty("nodes").GetInt32(),
            nodes.GetProperty("jsEventListeners").GetInt32(),
            GC.GetTotalMemory(forceFullCollection: true) / Mebibyte,
            server.WorkingSet64 / Mebibyte);
    }

    private sealed record Footprint(double TabHeap, int TabNodes, int TabListeners, double ServerHeap, double ServerResident)
    {
        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"tab {TabHeap:0.0} MiB, {TabNodes} nodes, {TabListeners} listeners; server {ServerHeap:0.0} MiB managed, {ServerResident:0} MiB resident");
    }
}
