using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Hebb.Editor.Server.Security;

/// <summary>
/// Stands before everything else and refuses whatever is not plainly our own page: another host name (DNS rebinding), another origin, a
/// request that another site caused, a request for data without the session's token.
/// </summary>
internal sealed class RequestGuard(AccessTokens tokens, int port)
{
    /// <summary>The one address that works without the session's token: it hands it out.</summary>
    public const string SessionPath = "/api/session";

    public const string SocketPath = "/api/live";

    private const string DataPath = "/api";
    private const string TokenScheme = "Bearer ";
    private const string FetchSite = "Sec-Fetch-Site";

    private readonly string[] hosts = [$"127.0.0.1:{port}", $"localhost:{port}"];

    /// <summary>Passes a request on or ends it.</summary>
    public async Task Invoke(HttpContext context, RequestDelegate next)
    {
        ResponseHeaders.AddTo(context.Response);
        var refusal = Judge(context.Request);
        if (refusal != StatusCodes.Status200OK)
        {
            context.Response.StatusCode = refusal;
            return;
        }

        await next(context);
    }

    private int Judge(HttpRequest request)
    {
        if (!hosts.Contains(request.Host.Value, StringComparer.OrdinalIgnoreCase))
        {
            return StatusCodes.Status421MisdirectedRequest;
        }

        if (string.Equals(request.Headers[FetchSite], "cross-site", StringComparison.OrdinalIgnoreCase))
        {
            return StatusCodes.Status403Forbidden;
        }

        var isSocket = request.Path == SocketPath;
        var isReading = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if ((isSocket || !isReading) && !IsOurOrigin(request))
        {
            return StatusCodes.Status403Forbidden;
        }

        // The socket proves itself with its first message, because a browser cannot send a header with it.
        var needsToken = request.Path.StartsWithSegments(DataPath) && request.Path != SessionPath && !isSocket;
        return needsToken && !tokens.IsSession(TokenOf(request)) ? StatusCodes.Status401Unauthorized : StatusCodes.Status200OK;
    }

    private bool IsOurOrigin(HttpRequest request) => request.Headers.Origin is [{ } origin] && origin == $"http://{request.Host.Value}";

    private static string? TokenOf(HttpRequest request)
    {
        var header = request.Headers[HeaderNames.Authorization].ToString();
        return header.StartsWith(TokenScheme, StringComparison.Ordinal) ? header[TokenScheme.Length..] : null;
    }
}
