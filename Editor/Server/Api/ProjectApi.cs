using Hebb.Imaging;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hebb.Editor.Server.Api;

/// <summary>The project itself, and undo.</summary>
internal static class ProjectApi
{
    public static void MapReading(IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/colors", () => Results.Bytes([.. ColorMap.Viridis.Table, .. ColorMap.Diverging.Table, .. ColorMap.Grey.Table]));

    public static void MapWriting(IEndpointRouteBuilder routes, Workplace workplace)
    {
        routes.MapPost("/api/project", (NewProject request) => Locked(workplace, () => workplace.Create(request.Template, request.Name)));
        routes.MapPost("/api/project/open", (PresentProject request) => Locked(workplace, () => workplace.Choose(request.Path)));
        routes.MapPost("/api/undo", () => Locked(workplace, () => workplace.Session.History.Undo()));
        routes.MapPost("/api/redo", () => Locked(workplace, () => workplace.Session.History.Redo()));
    }

    private static void Locked(Workplace workplace, Action action)
    {
        lock (workplace.Gate)
        {
            action();
        }
    }

    private sealed record NewProject(string Template, string Name);

    private sealed record PresentProject(string Path);
}
