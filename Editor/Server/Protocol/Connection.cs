using System.Diagnostics;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text.Json;
using Hebb.Editor.Server.Security;
using Hebb.Editor.Sessions;

namespace Hebb.Editor.Server.Protocol;

/// <summary>One open tab: sends it what it watches, and takes its pictures.</summary>
/// <param name="socket">Accepted already.</param>
/// <param name="hub">The topics.</param>
/// <param name="tokens">Knows the session's token.</param>
/// <param name="onPicture">Told of every binary message.</param>
internal sealed class Connection(WebSocket socket, Hub hub, AccessTokens tokens, Action<string, byte[]> onPicture)
{
    /// <summary>The largest message that a tab may send, in bytes.</summary>
    public const int LargestMessage = 1 << 20;

    /// <summary>Closes the socket of a tab that does not know the token; the page then says what to do.</summary>
    public const WebSocketCloseStatus Unauthorized = (WebSocketCloseStatus)4401;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim work = new(0, 1);
    private readonly Lock gate = new();
    private readonly long start = Stopwatch.GetTimestamp();
    private volatile HashSet<ushort> watchedChannels = [];
    private Dictionary<ushort, Subscription> subscriptions = [];

    /// <summary>Names the tab to the server; the page sends it with every change.</summary>
    public string Tab { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    /// <summary>Whether the tab shows a channel, be there anything to show or not.</summary>
    public bool Watches(ushort channel) => watchedChannels.Contains(channel);

    /// <summary>There may be something to send.</summary>
    public void Wake()
    {
        lock (gate)
        {
            if (work.CurrentCount == 0)
            {
                work.Release();
            }
        }
    }

    /// <summary>Looks for the topics of the channels that are watched; also called when one appears.</summary>
    public void FindTopics()
    {
        lock (gate)
        {
            var watched = new Dictionary<ushort, Subscription>();
            foreach (var channel in watchedChannels)
            {
                if (subscriptions.TryGetValue(channel, out var known))
                {
                    watched[channel] = known;
                }
                else if (hub.Find(channel) is { } topic)
                {
                    watched[channel] = new Subscription(topic);
                }
            }

            subscriptions = watched;
        }
    }

    /// <summary>Serves the tab until it is closed.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (!await IsWelcomeAsync(ended.Token))
        {
            await socket.CloseAsync(Unauthorized, "The first message did not carry this session's token.", cancellation);
            return;
        }

        hub.Enter(this);
        try
        {
            var sending = SendAsync(ended.Token);
            await ReceiveAsync(ended.Token);
            await ended.CancelAsync();
            await sending;
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException)
        {
            // The tab is gone; there is nobody to tell.
            await ended.CancelAsync();
        }
        finally
        {
            hub.Leave(this);
        }
    }

    private async Task<bool> IsWelcomeAsync(CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            var (type, content) = await ReadMessageAsync(patience.Token);
            if (type != WebSocketMessageType.Text || Parse(content) is not { Token: { } token } || !tokens.IsSession(token))
            {
                return false;
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            return false;
        }

        await socket.SendAsync(Frame.OfJson(new { Tab }).ToBytes(0, 0, 0), WebSocketMessageType.Binary, endOfMessage: true, cancellation);
        return true;
    }

    private async Task SendAsync(CancellationToken cancellation)
    {
        try
        {
            while (true)
            {
                while (NextFrame() is { } bytes)
                {
                    await socket.SendAsync(bytes, WebSocketMessageType.Binary, endOfMessage: true, cancellation);
                }

                await work.WaitAsync(cancellation);
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException)
        {
            // The receiving side ends the connection.
            socket.Abort();
        }
    }

    private byte[]? NextFrame()
    {
        IReadOnlyCollection<Subscription> watched;
        lock (gate)
        {
            watched = [.. subscriptions.Values];
        }

        var milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return watched.Select(subscription => subscription.Next(milliseconds)).FirstOrDefault(bytes => bytes is not null);
    }

    private async Task ReceiveAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var (type, content) = await ReadMessageAsync(cancellation);
            if (type == WebSocketMessageType.Close)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellation);
                return;
            }

            if (type == WebSocketMessageType.Binary)
            {
                onPicture(Tab, content);
            }
            else if (Parse(content) is { } message)
            {
                Obey(message);
            }
            else
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.InvalidPayloadData, "That was no message of the editor.", cancellation);
                return;
            }
        }
    }

    private void Obey(ClientMessage message)
    {
        if (message.Watch is { } channels)
        {
            watchedChannels = [.. channels];
            FindTopics();
            hub.AnnounceWatch();
        }

        if (message.Seen is { } channel && subscriptions.TryGetValue(channel, out var subscription))
        {
            subscription.Acknowledge();
        }

        Wake();
    }

    private static ClientMessage? Parse(byte[] content)
    {
        try
        {
            return JsonSerializer.Deserialize<ClientMessage>(content, EditorJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task<(WebSocketMessageType Type, byte[] Content)> ReadMessageAsync(CancellationToken cancellation)
    {
        using var message = new MemoryStream();
        var part = new byte[1 << 14];
        while (true)
        {
            var result = await socket.ReceiveAsync(part, cancellation);
            message.Write(part, 0, result.Count);
            if (message.Length > LargestMessage)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.MessageTooBig, $"Messages have at most {LargestMessage} bytes.", cancellation);
                throw new OperationCanceledException("The tab sent too much.");
            }

            if (result.EndOfMessage)
            {
                return (result.MessageType, message.ToArray());
            }
        }
    }
}
