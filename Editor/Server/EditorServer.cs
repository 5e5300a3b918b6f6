using System.Net;
using System.Net.Sockets;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Server.Api;
using Hebb.Editor.Server.Protocol;
using Hebb.Editor.Server.Security;
using Hebb.Editor.Sessions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hebb.Editor.Server;

/// <summary>The editor's server: on this machine only, for one user, for one project.</summary>
internal sealed class EditorServer : IAsyncDisposable
{
    private const long LargestRequest = 64L << 20;

    private readonly WebApplication application;
    private readonly Workplace workplace;
    private readonly AccessTokens tokens;
    private readonly CancellationTokenSource stopping = new();

    private EditorServer(WebApplication application, Workplace workplace, AccessTokens tokens, int port)
    {
        this.application = application;
        this.workplace = workplace;
        this.tokens = tokens;
        Port = port;
    }

    /// <summary>Where it listens on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>What is open.</summary>
    public EditorSession Session => workplace.Session;

    public string Origin => $"http://127.0.0.1:{Port}";

    /// <summary>An address that lets one tab in, once.</summary>
    public string NewAddress() => $"{Origin}/#{tokens.IssueTicket()}";

    /// <summary>Opens the project and starts to listen.</summary>
    /// <exception cref="InputException">The port is taken, or the project cannot be opened.</exception>
    public static async Task<EditorServer> StartAsync(EditorOptions options)
    {
        var port = options.Port == 0 ? FreePort() : options.Port;
        var hub = new Hub();
        var workplace = new Workplace(options, hub);
        try
        {
            var tokens = new AccessTokens();
            var server = new EditorServer(Build(port), workplace, tokens, port);
            server.Route(hub);
            await server.ListenAsync();
            return server;
        }
        catch
        {
            workplace.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await application.StopAsync(patience.Token);
        await application.DisposeAsync();
        workplace.Dispose();
        stopping.Dispose();
    }

    private static WebApplication Build(int port)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.Services.ConfigureHttpJsonOptions(json => EditorJson.Configure(json.SerializerOptions));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        return builder.Build();
    }

    /// <summary>A port nobody uses. The guard must know the number before the server listens.</summary>
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task ListenAsync()
    {
        try
        {
            await application.StartAsync();
        }
        catch (IOException exception) when (exception.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new InputException($"Port {Port} is in use; close the program that uses it, give another with --port, or leave --port away to use any that is free.");
        }
    }

    private void Route(Hub hub)
    {
        var guard = new RequestGuard(tokens, Port);
        application.Use(guard.Invoke);
        application.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(15) });
        application.UseRouting();
        var reading = application.MapGroup(string.Empty).AddEndpointFilter(Refusal.Explain);
        var writing = application.MapGroup(string.Empty).AddEndpointFilter(Refusal.Explain).AddEndpointFilter(new WriterOnly(hub));
        SessionApi.Map(reading, tokens, hub);
        ProjectApi.MapReading(reading);
        BinsApi.MapReading(reading, workplace);
        ModelApi.MapReading(reading, workplace);
        ProjectApi.MapWriting(writing, workplace);
        BinsApi.MapWriting(writing, workplace);
        TrainingApi.MapWriting(writing, workplace);
        SceneApi.MapWriting(writing, workplace);
        BuildApi.MapWriting(writing, workplace);
        reading.MapGet(RequestGuard.SocketPath, context => ServeSocketAsync(context, hub));
        var assets = new WebAssets();
        application.MapGet("/{**path}", (HttpContext context) => assets.Find(context.Request.Path) is { } file ? Results.Bytes(file.Content, file.Type) : Results.NotFound());
    }

    private async Task ServeSocketAsync(HttpContext context, Hub hub)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var connection = new Connection(socket, hub, tokens, (tab, message) =>
        {
            if (hub.IsWriter(tab) && PictureMessage.Read(message) is { } picture)
            {
                workplace.Show(picture);
            }
        });
        await connection.RunAsync(stopping.Token);
    }
}
