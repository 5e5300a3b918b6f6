using Hebb.Editor.Server.Protocol;
using Hebb.Editor.Server.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hebb.Editor.Server.Api;

/// <summary>Who may come in, and which tab may write.</summary>
internal static class SessionApi
{
    public static void Map(IEndpointRouteBuilder routes, AccessTokens tokens, Hub hub)
    {
        routes.MapPost(RequestGuard.SessionPath, (TicketRequest request) =>
            tokens.Redeem(request.Ticket) is { } token ? Results.Ok(new { token }) : Results.Unauthorized());
        routes.MapPost("/api/tickets", () => new { ticket = tokens.IssueTicket() });
        routes.MapPost("/api/writer", (HttpContext context) => hub.PromoteToWriter(context.Request.Headers[Refusal.TabHeader].ToString()));
    }

    private sealed record TicketRequest(string? Ticket);
}
