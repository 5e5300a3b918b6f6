using Hebb.Editor.Sessions.Builds;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Hebb.Editor.Server.Api;

/// <summary>Builds the game.</summary>
internal static class BuildApi
{
    public static void MapWriting(IEndpointRouteBuilder routes, Workplace workplace)
    {
        routes.MapPost("/api/build/start", (BuildChoices choices) => workplace.Session.Build.Start(choices));
        routes.MapPost("/api/build/stop", () => workplace.Session.Build.Stop());
    }
}
