using Hebb.Authoring.Training;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Hebb.Editor.Server.Api;

/// <summary>Begins, holds and ends runs.</summary>
internal static class TrainingApi
{
    public static void MapWriting(IEndpointRouteBuilder routes, Workplace workplace)
    {
        routes.MapPost("/api/training/start", (TrainingChoices choices) =>
            workplace.Session.Training.Start(workplace.Session.Data.Bins, workplace.Session.Data.Store, choices));
        routes.MapPost("/api/training/pause", () => workplace.Session.Training.Pause());
        routes.MapPost("/api/training/resume", () => workplace.Session.Training.Resume());
        routes.MapPost("/api/training/stop", () => workplace.Session.Training.Stop());
    }
}
