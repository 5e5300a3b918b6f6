using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using Hebb.Editor.Server.Protocol;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Server;

public sealed class SecurityTests
{
    private EditorFixture editor = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => editor = await EditorFixture.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await editor.DisposeAsync();

    [Test]
    public async Task The_page_is_served_without_a_token()
    {
        using var answer = await editor.Client.GetAsync("/");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("/app.js"));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task Data_without_the_right_token_is_401(string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/colors");
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        }

        using var answer = await editor.Client.SendAsync(request);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Data_with_the_token_is_answered()
    {
        using var answer = await editor.Client.SendAsync(editor.Request(HttpMethod.Get, "/api/colors"));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await answer.Content.ReadAsByteArrayAsync()).Length, Is.EqualTo(3 * 256 * 3));
    }

    [TestCase("evil.example")]
    [TestCase("evil.example:80")]
    [TestCase("127.0.0.1")]
    [TestCase("127.0.0.1.evil.example")]
    public async Task A_foreign_host_is_421_also_for_the_page(string host)
    {
        using var request = editor.Request(HttpMethod.Get, "/");
        request.Headers.Host = host;
        using var answer = await editor.Client.SendAsync(request);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.MisdirectedRequest));
    }

    [TestCase(null)]
    [TestCase("null")]
    [TestCase("http://evil.example")]
    [TestCase("http://127.0.0.1:1")]
    [TestCase("https://127.0.0.1")]
    public async Task A_post_from_elsewhere_is_403(string? origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/undo");
        request.Headers.Add("Authorization", $"Bearer {editor.Token}");
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using var answer = await editor.Client.SendAsync(request);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task A_request_that_another_site_caused_is_403()
    {
        using var request = editor.Request(HttpMethod.Get, "/api/colors");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var answer = await editor.Client.SendAsync(request);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [TestCase("/../hebb.json")]
    [TestCase("/%2e%2e/hebb.json")]
    [TestCase("/..%2fhebb.json")]
    [TestCase("/src/main.ts")]
    [TestCase("/web/app.js")]
    public async Task Nothing_but_the_page_can_be_fetched(string path)
    {
        var target = new Uri(editor.Origin + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var answer = await editor.Client.GetAsync(target);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [TestCase("/api/bins/pictures/..%2f..%2fhebb.json")]
    [TestCase("/api/bins/pictures/dataset.json")]
    public async Task A_picture_that_is_none_of_the_data_set_is_refused(string path)
    {
        var target = new Uri(editor.Origin + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var request = editor.Request(HttpMethod.Get, "/");
        request.RequestUri = target;
        using var answer = await editor.Client.SendAsync(request);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Conflict).Or.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task A_ticket_works_once()
    {
        var ticket = editor.NewTicket();
        Assert.That(await RedeemAsync(ticket), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await RedeemAsync(ticket), Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await RedeemAsync("0123"), Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Every_answer_forbids_frames_sniffing_and_foreign_content()
    {
        foreach (var path in new[] { "/", "/api/colors", "/missing" })
        {
            using var answer = await editor.Client.GetAsync(path);
            Assert.That(answer.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("default-src 'self'").And.Contain("frame-ancestors 'none'"), path);
            Assert.That(answer.Headers.GetValues("X-Content-Type-Options").Single(), Is.EqualTo("nosniff"), path);
            Assert.That(answer.Headers.GetValues("Referrer-Policy").Single(), Is.EqualTo("no-referrer"), path);
            Assert.That(answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single(), Is.EqualTo("same-origin"), path);
            Assert.That(answer.Headers.GetValues("Cross-Origin-Opener-Policy").Single(), Is.EqualTo("same-origin"), path);
            Assert.That(answer.Headers.Contains("Access-Control-Allow-Origin"), Is.False, path);
        }
    }

    [TestCase(null)]
    [TestCase("http://evil.example")]
    public async Task A_socket_from_elsewhere_is_403(string? origin)
    {
        using var socket = new ClientWebSocket();
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        var refusal = await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri($"ws://127.0.0.1:{editor.Port}/api/live"), CancellationToken.None));
        Assert.That(refusal!.Message, Does.Contain("403"));
    }

    [TestCase("""{"token":"wrong"}""")]
    [TestCase("""{"watch":[1]}""")]
    [TestCase("no json")]
    public async Task A_socket_without_the_token_is_closed(string first)
    {
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", editor.Origin);
        await socket.ConnectAsync(new Uri($"ws://127.0.0.1:{editor.Port}/api/live"), CancellationToken.None);
        await socket.SendAsync(Encoding.UTF8.GetBytes(first), WebSocketMessageType.Text, true, CancellationToken.None);
        var answer = await socket.ReceiveAsync(new byte[1024], CancellationToken.None);
        Assert.That(answer.MessageType, Is.EqualTo(WebSocketMessageType.Close));
        Assert.That(socket.CloseStatus, Is.EqualTo(Connection.Unauthorized));
    }

    [Test]
    public async Task A_message_above_the_limit_closes_the_socket()
    {
        using var tab = await editor.OpenTabAsync();
        await tab.SendBytesAsync(new byte[Connection.LargestMessage + 1]);
        Assert.That(await tab.TryReceiveAsync(TimeSpan.FromSeconds(20)), Is.Null);
        Assert.That(tab.CloseStatus, Is.EqualTo(WebSocketCloseStatus.MessageTooBig));
    }

    private async Task<HttpStatusCode> RedeemAsync(string ticket)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/session") { Content = JsonContent.Create(new { ticket }) };
        request.Headers.Add("Origin", editor.Origin);
        using var answer = await editor.Client.SendAsync(request);
        return answer.StatusCode;
    }
}
