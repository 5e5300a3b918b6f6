using Hebb.Devices;
using Hebb.Editor.Server;
using Hebb.Editor.Sessions.Projects;
using Microsoft.Playwright;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace Hebb.Tests.Browser;

/// <summary>Tests that open the editor in a browser, each with a server, a profile and a project of its own.</summary>
[Category("Browser")]
[Category("Deep")]
public abstract class EditorFixture
{
    /// <summary>Milliseconds that something slow, such as a training run, may take.</summary>
    private protected const float Patience = 60000;

    private IPlaywright playwright = null!;
    private TemporaryFolder folder = null!;

    /// <summary>The browser; there is none before a page was opened.</summary>
    private protected IBrowserContext Browser { get; private set; } = null!;

    private protected EditorServer Server { get; private set; } = null!;

    /// <summary>Warnings and errors that the page wrote to the browser's console.</summary>
    private protected List<string> Complaints { get; private set; } = null!;

    /// <summary>The folder of the project.</summary>
    private protected string Project => Path.Combine(Shelf, "project");

    /// <summary>The folder that projects lie in.</summary>
    private protected string Shelf => Path.Combine(folder.Path, "shelf");

    [SetUp]
    public async Task StartAsync()
    {
        playwright = await Playwright.CreateAsync();
        folder = new TemporaryFolder();
        Complaints = [];
        Browser = null!;
        Server = null!;
    }

    [TearDown]
    public async Task StopAsync()
    {
        if (Browser is not null)
        {
            await Browser.CloseAsync();
        }

        if (Server is not null)
        {
            await Server.DisposeAsync();
        }

        playwright.Dispose();
        folder.Dispose();
    }

    /// <summary>Opens a project that is made from a template.</summary>
    /// <inheritdoc cref="StartServerAsync"/>
    private protected async Task<EditorPage> OpenAsync(string template, Action? prepare = null, int width = 1280, int height = 720, ColorScheme theme = ColorScheme.Dark, string language = "en-US")
    {
        var page = await OpenBrowserAsync(width, height, theme, language);
        await StartServerAsync(template, prepare);
        await page.GotoAsync(Server.NewAddress());
        await Expect(page.Locator("[data-object]").First).ToBeVisibleAsync();
        return new EditorPage(page);
    }

    /// <summary>Opens an empty page whose complaints are kept.</summary>
    private protected async Task<IPage> OpenBrowserAsync(int width = 1280, int height = 720, ColorScheme theme = ColorScheme.Dark, string language = "en-US")
    {
        Browser = await Chromium.OpenAsync(playwright, Path.Combine(folder.Path, "profile"), width, height, theme, language);
        var page = Browser.Pages[0];
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                Complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => Complaints.Add(error);
        return page;
    }

    /// <summary>Starts the editor on a new project.</summary>
    /// <param name="template">What the project begins with.</param>
    /// <param name="prepare">Called when the project is made, before it is opened.</param>
    private protected async Task StartServerAsync(string template, Action? prepare = null)
    {
        ProjectTemplate.Find(template).Create(Project);
        prepare?.Invoke();
        Server = await EditorServer.StartAsync(new EditorOptions(Project, 0, DeviceRequest.Parse("cpu")));
    }

    /// <summary>Starts the editor on a folder of projects, none of which is opened.</summary>
    private protected async Task StartChooserAsync() =>
        Server = await EditorServer.StartAsync(new EditorOptions(null, 0, DeviceRequest.Parse("cpu")) { Shelf = Directory.CreateDirectory(Shelf).FullName });

    /// <summary>Ends the editor and starts it again on the same project and port.</summary>
    private protected async Task RestartServerAsync()
    {
        var port = new Uri(Server.NewAddress()).Port;
        await Server.DisposeAsync();
        Server = await EditorServer.StartAsync(new EditorOptions(Project, port, DeviceRequest.Parse("cpu")));
    }
}
