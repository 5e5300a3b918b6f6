using System.Buffers.Binary;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Hebb.Editor.Server.Protocol;

namespace Hebb.Tests.Editor.Server;

/// <summary>A tab's side of the live socket.</summary>
internal sealed class TabClient : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ClientWebSocket socket;

    private TabClient(ClientWebSocket socket, string tab)
    {
        this.socket = socket;
        Tab = tab;
    }

    public string Tab { get; }

    public static async Task<TabClient> EnterAsync(ClientWebSocket socket)
    {
        var client = new TabClient(socket, string.Empty);
        var hello = await client.ReceiveAsync();
        return new TabClient(socket, hello.Json.GetProperty("tab").GetString()!);
    }

    public Task WatchAsync(params ushort[] channels) => SendAsync(new { watch = channels });

    public Task AcknowledgeAsync(ushort channel) => SendAsync(new { seen = channel });

    /// <summary>Sends a grey picture to be looked at.</summary>
    public Task ShowAsync(int width, int height, byte[] pixels)
    {
        var message = new byte[PictureMessage.HeaderBytes + pixels.Length];
        message[0] = 1;
        BinaryPrimitives.WriteUInt16LittleEndian(message.AsSpan(2), (ushort)width);
        BinaryPrimitives.WriteUInt16LittleEndian(message.AsSpan(4), (ushort)height);
        pixels.CopyTo(message, PictureMessage.HeaderBytes);
        return socket.SendAsync(message, WebSocketMessageType.Binary, true, CancellationToken.None);
    }

    public Task SendTextAsync(string text) => socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None);

    public Task SendBytesAsync(byte[] bytes) => socket.SendAsync(bytes, WebSocketMessageType.Binary, true, CancellationToken.None);

    /// <summary>The next frame of a channel; frames of others are acknowledged and passed over.</summary>
    public async Task<ReceivedFrame> NextAsync(ushort channel)
    {
        while (true)
        {
            var frame = await ReceiveAsync();
            await AcknowledgeAsync(frame.Channel);
            if (frame.Channel == channel)
            {
                return frame;
            }
        }
    }

    /// <summary>The next frame, whatever it is, not acknowledged.</summary>
    public async Task<ReceivedFrame> ReceiveAsync() => await TryReceiveAsync(Patience) ?? throw new TimeoutException("No frame came.");

    /// <summary>The next frame; null when none comes in time, after which the socket is of no more use.</summary>
    public async Task<ReceivedFrame?> TryReceiveAsync(TimeSpan patience)
    {
        using var cancellation = new CancellationTokenSource(patience);
        using var message = new MemoryStream();
        var part = new byte[1 << 16];
        try
        {
            while (true)
            {
                var result = await socket.ReceiveAsync(part, cancellation.Token);
                if (result.MessageType == WebSocketMessageType.Close)
                {
                    return null;
                }

                message.Write(part, 0, result.Count);
                if (result.EndOfMessage)
                {
                    return new ReceivedFrame(message.ToArray());
                }
            }
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    public WebSocketCloseStatus? CloseStatus => socket.CloseStatus;

    public void Dispose() => socket.Dispose();

    private Task SendAsync(object message) => SendTextAsync(JsonSerializer.Serialize(message));
}
