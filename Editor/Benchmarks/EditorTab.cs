using System.Buffers.Binary;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using Hebb.Editor.Server;
using Hebb.Editor.Server.Protocol;
using Hebb.Editor.Sessions;

namespace Hebb.Editor.Benchmarks;

/// <summary>A tab of the editor without a browser: enters with a token, takes frames and says that it has shown them.</summary>
internal sealed class EditorTab : IDisposable
{
    private readonly ClientWebSocket socket;
    private readonly SemaphoreSlim sending = new(1, 1);
    private readonly byte[] part = new byte[1 << 16];

    private EditorTab(ClientWebSocket socket) => this.socket = socket;

    /// <summary>Opens a tab.</summary>
    public static async Task<EditorTab> OpenAsync(EditorServer server, CancellationToken cancellation)
    {
        var token = await RedeemAsync(server, cancellation);
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", server.Origin);
        await socket.ConnectAsync(new Uri($"ws://127.0.0.1:{server.Port}/api/live"), cancellation);
        var tab = new EditorTab(socket);
        await tab.SendAsync(new { token }, cancellation);
        await tab.NextAsync(cancellation);
        return tab;
    }

    /// <summary>Asks for channels, instead of those before.</summary>
    public Task WatchAsync(ushort[] channels, CancellationToken cancellation) => SendAsync(new { watch = channels }, cancellation);

    /// <summary>Says that a frame was shown.</summary>
    public Task AcknowledgeAsync(ushort channel, CancellationToken cancellation) => SendAsync(new { seen = channel }, cancellation);

    /// <summary>Shows the model a grey picture.</summary>
    public Task ShowAsync(int side, byte[] pixels, CancellationToken cancellation)
    {
        var message = new byte[PictureMessage.HeaderBytes + pixels.Length];
        message[0] = 1;
        BinaryPrimitives.WriteUInt16LittleEndian(message.AsSpan(2), (ushort)side);
        BinaryPrimitives.WriteUInt16LittleEndian(message.AsSpan(4), (ushort)side);
        pixels.CopyTo(message, PictureMessage.HeaderBytes);
        return SendAsync(message, WebSocketMessageType.Binary, cancellation);
    }

    /// <summary>The next frame: its channel and what it carries.</summary>
    public async Task<(ushort Channel, ReadOnlyMemory<byte> Payload)> NextAsync(CancellationToken cancellation)
    {
        using var message = new MemoryStream();
        while (true)
        {
            var result = await socket.ReceiveAsync(part, cancellation);
            if (result.MessageType == WebSocketMessageType.Close)
            {
                throw new IOException("The editor's server closed the socket.");
            }

            message.Write(part, 0, result.Count);
            if (result.EndOfMessage)
            {
                var bytes = message.ToArray();
                return (BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(2)), bytes.AsMemory(Frame.HeaderBytes));
            }
        }
    }

    public void Dispose()
    {
        socket.Dispose();
        sending.Dispose();
    }

    private static async Task<string> RedeemAsync(EditorServer server, CancellationToken cancellation)
    {
        using var client = new HttpClient();
        var ticket = new Uri(server.NewAddress()).Fragment.TrimStart('#');
        using var request = new HttpRequestMessage(HttpMethod.Post, server.Origin + "/api/session") { Content = JsonContent.Create(new { ticket }) };
        request.Headers.Add("Origin", server.Origin);
        using var answer = await client.SendAsync(request, cancellation);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<Dictionary<string, string>>(cancellation))!["token"];
    }

    private Task SendAsync(object message, CancellationToken cancellation) =>
        SendAsync(JsonSerializer.SerializeToUtf8Bytes(message, EditorJson.Options), WebSocketMessageType.Text, cancellation);

    /// <summary>One message after the other: pictures and answers come from different hands.</summary>
    private async Task SendAsync(byte[] message, WebSocketMessageType type, CancellationToken cancellation)
    {
        await sending.WaitAsync(cancellation);
        try
        {
            await socket.SendAsync(message, type, true, cancellation);
        }
        finally
        {
            sending.Release();
        }
    }
}
