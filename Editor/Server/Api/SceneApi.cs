using System.Text.Json.Nodes;
using Hebb.Components;
using Hebb.Editor.Sessions.Scenes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Hebb.Editor.Server.Api;

/// <summary>Edits the scene, and plays it.</summary>
internal static class SceneApi
{
    public static void MapWriting(IEndpointRouteBuilder routes, Workplace workplace)
    {
        routes.MapPost("/api/scene", () => Do(workplace, scene => scene.Create()));
        routes.MapPost("/api/scene/open", (Named request) => Do(workplace, scene => scene.Open(request.Name)));
        routes.MapPost("/api/scene/select", (Selection request) => Do(workplace, scene => scene.Select(request.Id)));
        routes.MapPost("/api/scene/objects", (NewObject request) => Do(workplace, scene => scene.AddObject(request.Kind)));
        routes.MapPost("/api/scene/objects/{id}/remove", (string id) => Do(workplace, scene => scene.RemoveObject(id)));
        routes.MapPost("/api/scene/objects/{id}/duplicate", (string id) => Do(workplace, scene => scene.Duplicate(id)));
        routes.MapPost("/api/scene/objects/{id}/rename", (string id, Named request) => Do(workplace, scene => scene.Rename(id, request.Name)));
        routes.MapPost("/api/scene/objects/{id}/parent", (string id, Selection request) => Do(workplace, scene => scene.SetParent(id, request.Id)));
        routes.MapPost("/api/scene/objects/{id}/active", (string id, Switch request) => Do(workplace, scene => scene.SetActive(id, request.On)));
        routes.MapPost("/api/scene/objects/{id}/place", (string id, Placed request) => Do(workplace, scene => scene.SetPlace(id, request.Part, request.Values, request.Gesture)));
        routes.MapPost("/api/scene/objects/{id}/components", (string id, NewComponent request) => Do(workplace, scene => scene.AddComponent(id, request.Type)));
        routes.MapPost("/api/scene/objects/{id}/components/{index:int}/remove", (string id, int index) => Do(workplace, scene => scene.RemoveComponent(id, index)));
        routes.MapPost("/api/scene/objects/{id}/components/{index:int}/enabled", (string id, int index, Switch request) => Do(workplace, scene => scene.SetEnabled(id, index, request.On)));
        routes.MapPost("/api/scene/objects/{id}/components/{index:int}/field", (string id, int index, FieldValue request) => Do(workplace, scene => scene.SetField(id, index, request.Field, request.Value)));
        routes.MapPost("/api/scene/camera", (Selection request) => Do(workplace, scene => scene.SetCamera(request.Id)));
        routes.MapPost("/api/play", () => Do(workplace, scene => scene.Play()));
        routes.MapPost("/api/play/forget", () => Do(workplace, scene => scene.ForgetLearning()));
        routes.MapPost("/api/play/step", () => Do(workplace, scene => scene.Step()));
        routes.MapPost("/api/play/stop", () => Do(workplace, scene => scene.Stop()));
        routes.MapPost("/api/play/speed", (Speed request) => Do(workplace, scene => scene.SetTimeScale(request.Scale)));
        routes.MapPost("/api/play/budget", (Budget request) => Do(workplace, scene => scene.SetBudget(request.Milliseconds)));
        routes.MapPost("/api/play/decider", (Decider request) => Do(workplace, scene => scene.SetDecider(request.Id, request.Type)));
        routes.MapPost("/api/play/key", (PlayKey request) => Do(workplace, scene => scene.SetKey(request.Key, request.Down)));
    }

    private static void Do(Workplace workplace, Action<SceneSession> action)
    {
        lock (workplace.Gate)
        {
            action(workplace.Session.Scene);
        }
    }

    private sealed record Selection(string? Id);

    private sealed record NewObject(string Kind);

    private sealed record Named(string Name);

    private sealed record Switch(bool On);

    private sealed record Placed(string Part, float[] Values, string? Gesture = null);

    private sealed record NewComponent(string Type);

    private sealed record FieldValue(string Field, JsonNode? Value);

    private sealed record Speed(float Scale);

    private sealed record Budget(double? Milliseconds);

    private sealed record PlayKey(UnityEngine.KeyCode Key, bool Down);

    private sealed record Decider(string Id, BehaviorType Type);
}
