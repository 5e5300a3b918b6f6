using Hebb.Authoring;
using Hebb.Editor.Sessions;
using Hebb.Editor.Sessions.Lessons;
using Hebb.Editor.Sessions.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Hebb.Editor.Server.Api;

/// <summary>Looks into the model; changes nothing.</summary>
internal static class ModelApi
{
    public static void MapReading(IEndpointRouteBuilder routes, Workplace workplace)
    {
        routes.MapGet("/api/model/unit", (int layer, int channel, int x, int y) =>
            workplace.Session.AskModelAsync(model => UnitCalculator.Explain(model, layer, new UnitPlace(channel, x, y))));
        routes.MapPost("/api/model/lesson", (LessonRequest request) => TakeLessonAsync(workplace.Session, request.Sample));
    }

    private static Task<Lesson> TakeLessonAsync(EditorSession session, string sampleId)
    {
        var sample = session.Data.Bins.Samples.FirstOrDefault(entry => entry.Id == sampleId)
            ?? throw new RefusedException("pictureGone", "That picture is not there any more.", sampleId);
        var name = session.Data.Bins.Class(sample.ClassId).Name;
        var picture = session.Data.Store.Find(sample.Hash);
        return session.AskModelAsync(model =>
        {
            var truth = model.Labels.ToList().IndexOf(name);
            if (truth < 0)
            {
                throw new RefusedException("classNotInModel", $"The model does not know the class '{name}'; train it again.", name);
            }

            using var run = new LessonRun(model, picture, truth, model.Model.Device);
            return run.Take();
        });
    }

    private sealed record LessonRequest(string Sample);
}
