using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using Hebb.Devices;
using Hebb.Editor.Server;
using Hebb.Editor.Sessions.Projects;

namespace Hebb.Tests.Editor.Server;

/// <summary>A running editor on a project of its own.</summary>
internal sealed class EditorFixture : IAsyncDisposable
{
    private readonly TemporaryFolder folder;
    private readonly EditorServer server;

    private EditorFixture(TemporaryFolder folder, EditorServer server, string token)
    {
        this.folder = folder;
        this.server = server;
        Token = token;
        Client = new HttpClient { BaseAddress = new Uri(server.Origin) };
    }

    /// <summary>Sends nothing by itself: no origin, no token.</summary>
    public HttpClient Client { get; }

    public string Token { get; }

    public string Origin => server.Origin;

    public int Port => server.Port;

    public string Project => Path.Combine(folder.Path, "project");

    /// <summary>Opens a new project.</summary>
    /// <param name="template">What it begins with.</param>
    /// <param name="prepare">Told its folder before it is opened.</param>
    public static async Task<EditorFixture> StartAsync(string template = "shapes", Action<string>? prepare = null)
    {
        var folder = new TemporaryFolder();
        var project = Path.Combine(folder.Path, "project");
        ProjectTemplate.Find(template).Create(project);
        prepare?.Invoke(project);
        var server = await EditorServer.StartAsync(new EditorOptions(project, 0, DeviceRequest.Parse("cpu")));
        return new EditorFixture(folder, server, await RedeemAsync(server, TicketOf(server.NewAddress())));
    }

    /// <summary>Opens the list of the projects in a folder.</summary>
    /// <param name="prepare">Told the folder.</param>
    public static async Task<EditorFixture> StartChooserAsync(Action<string> prepare)
    {
        var folder = new TemporaryFolder();
        prepare(folder.Path);
        var server = await EditorServer.StartAsync(new EditorOptions(null, 0, DeviceRequest.Parse("cpu")) { Shelf = folder.Path });
        return new EditorFixture(folder, server, await RedeemAsync(server, TicketOf(server.NewAddress())));
    }

    public string NewTicket() => TicketOf(server.NewAddress());

    /// <summary>A request as our own page sends it.</summary>
    public HttpRequestMessage Request(HttpMethod method, string path, string? tab = null)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Add("Origin", Origin);
        request.Headers.Add("Authorization", $"Bearer {Token}");
        if (tab is not null)
        {
            request.Headers.Add("X-Hebb-Tab", tab);
        }

        return request;
    }

    /// <summary>Posts an object as our own page does.</summary>
    public Task<HttpResponseMessage> PostAsync(string path, object body, string? tab)
    {
        var request = Request(HttpMethod.Post, path, tab);
        request.Content = JsonContent.Create(body);
        return Client.SendAsync(request);
    }

    /// <summary>Opens a tab.</summary>
    public async Task<TabClient> OpenTabAsync()
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", Origin);
        await socket.ConnectAsync(new Uri($"ws://127.0.0.1:{Port}/api/live"), CancellationToken.None);
        await socket.SendAsync(Encoding.UTF8.GetBytes($$"""{"token":"{{Token}}"}"""), WebSocketMessageType.Text, true, CancellationToken.None);
        return await TabClient.EnterAsync(socket);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await server.DisposeAsync();
        folder.Dispose();
    }

    private static string TicketOf(string address) => address[(address.IndexOf('#', StringComparison.Ordinal) + 1)..];

    private static async Task<string> RedeemAsync(EditorServer server, string ticket)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, server.Origin + "/api/session") { Content = JsonContent.Create(new { ticket }) };
        request.Headers.Add("Origin", server.Origin);
        using var answer = await client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<Dictionary<string, string>>())!["token"];
    }
}
