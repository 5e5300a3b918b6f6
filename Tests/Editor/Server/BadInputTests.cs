using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Hebb.Editor.Server.Protocol;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Server;

public sealed class BadInputTests
{
    private EditorFixture editor = null!;
    private TabClient tab = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        editor = await EditorFixture.StartAsync();
        tab = await editor.OpenTabAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        tab.Dispose();
        await editor.DisposeAsync();
    }

    [Test]
    public async Task Raw_pixels_of_a_large_photo_are_refused_with_what_is_kept()
    {
        using var answer = await SendAsync("c1", 3024, 3024, 3, 3);
        Assert.That(await MessageAsync(answer), Is.EqualTo("A picture of 3024 x 3024 was sent; at most 512 pixels a side are kept."));
    }

    [Test]
    public async Task A_tab_that_is_lost_in_mid_upload_leaves_nothing_behind_and_the_next_upload_works()
    {
        await using var editor = await EditorFixture.StartAsync();
        using var tab = await editor.OpenTabAsync();
        var request = $"POST /api/bins/classes/c2/samples?width=100&height=100&channels=1&kind=Drawing HTTP/1.1\r\nHost: 127.0.0.1:{editor.Port}\r\nOrigin: {editor.Origin}\r\nAuthorization: Bearer {editor.Token}\r\nX-Hebb-Tab: {tab.Tab}\r\nContent-Length: 640000\r\n\r\n";
        using (var lost = new TcpClient())
        {
            await lost.ConnectAsync(IPAddress.Loopback, editor.Port);
            await lost.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request));
            await lost.GetStream().WriteAsync(new byte[100_000]);
            lost.LingerState = new LingerOption(true, 0);
        }

        using var next = await SendAsync(editor, tab, "c2", 100, 100, 1, 20_000);
        Assert.That(next.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await tab.WatchAsync(Channels.Bins);
        var classes = (await tab.NextAsync(Channels.Bins)).Json.GetProperty("classes");
        Assert.That(classes.EnumerateArray().Single(entry => entry.GetProperty("id").GetString() == "c2").GetProperty("samples").GetArrayLength(), Is.EqualTo(2), "those of the upload that came whole");
    }

    [TestCase(3024, 3024, 3, 3, "pictureTooLarge")]
    [TestCase(10, 10, 1, 99, "damagedPictures")]
    [TestCase(10, 10, 1, 0, "damagedPictures")]
    [TestCase(10, 10, 2, 200, "pictureTooLarge")]
    [TestCase(-1, 10, 1, 10, "pictureTooLarge")]
    public async Task Pictures_that_do_not_fit_are_refused_with_a_reason(int width, int height, int channels, int bytes, string code)
    {
        using var answer = await SendAsync("c1", width, height, channels, bytes);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("code").GetString(), Is.EqualTo(code));
    }

    [Test]
    public async Task A_class_that_is_gone_is_refused_and_nothing_is_added()
    {
        using var answer = await SendAsync("c99", 4, 4, 1, 16);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
    }

    [Test]
    public async Task Training_without_two_classes_is_refused()
    {
        using var added = await SendAsync("c1", 4, 4, 1, 16);
        Assert.That(added.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        using var answer = await editor.PostAsync("/api/training/start", new { }, tab.Tab);
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("twoClassesNeeded"));
    }

    [TestCase("epochs", 0)]
    [TestCase("epochs", 100000)]
    [TestCase("learningRate", 0)]
    [TestCase("batchSize", 0)]
    [TestCase("seed", -1)]
    public async Task A_setting_out_of_range_is_refused_with_its_name(string setting, int value)
    {
        using var answer = await editor.PostAsync("/api/training/start", new Dictionary<string, object> { [setting] = value }, tab.Tab);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain(setting));
    }

    [Test]
    public async Task A_unit_without_a_model_is_refused()
    {
        using var answer = await editor.Client.SendAsync(editor.Request(HttpMethod.Get, "/api/model/unit?layer=0&channel=0&x=0&y=0"));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("noModel"));
    }

    private static async Task<string?> MessageAsync(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("message").GetString();

    private Task<HttpResponseMessage> SendAsync(string classId, int width, int height, int channels, int bytes) =>
        SendAsync(editor, tab, classId, width, height, channels, bytes);

    private static Task<HttpResponseMessage> SendAsync(EditorFixture editor, TabClient tab, string classId, int width, int height, int channels, int bytes)
    {
        var request = editor.Request(HttpMethod.Post, $"/api/bins/classes/{classId}/samples?width={width}&height={height}&channels={channels}&kind=Drawing", tab.Tab);
        request.Content = new ByteArrayContent(new byte[bytes]);
        return editor.Client.SendAsync(request);
    }
}
