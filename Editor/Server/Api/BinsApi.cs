using Hebb.Authoring;
using Hebb.Authoring.Datasets;
using Hebb.Data.Images;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hebb.Editor.Server.Api;

/// <summary>The classes and their pictures.</summary>
internal static class BinsApi
{
    private const int ThumbnailSide = 56;
    private const int LargestRequest = 512;

    public static void MapReading(IEndpointRouteBuilder routes, Workplace workplace)
    {
        routes.MapGet("/api/bins/thumbnails", (string hashes) => Thumbnails(workplace, hashes.Split(',')));
        routes.MapGet("/api/bins/pictures/{hash}", (string hash) => Results.Bytes(ImageCodec.EncodePng(Find(workplace, hash)), "image/png"));
    }

    public static void MapWriting(IEndpointRouteBuilder routes, Workplace workplace)
    {
        routes.MapPost("/api/bins/classes", (NameRequest request) => Edit(workplace, data => data.AddClass(request.Name)));
        routes.MapPost("/api/bins/classes/{id}/rename", (string id, NameRequest request) => Edit(workplace, data => data.RenameClass(id, request.Name)));
        routes.MapPost("/api/bins/classes/{id}/remove", (string id) => Edit(workplace, data => data.RemoveClass(id)));
        routes.MapPost("/api/bins/classes/{id}/samples", (string id, int width, int height, int channels, SampleKind kind, HttpRequest request) =>
            AddAsync(workplace, id, width, height, channels, kind, request));
        routes.MapPost("/api/bins/samples/move", (MoveRequest request) => Edit(workplace, data => data.Relabel(request.Samples.ToHashSet(), request.ClassId)));
        routes.MapPost("/api/bins/samples/remove", (SamplesRequest request) => Edit(workplace, data => data.RemoveSamples(request.Samples.ToHashSet())));
        routes.MapPost("/api/bins/kind", (KindRequest request) => Edit(workplace, data => data.ChangeKind(request.Kind)));
    }

    private static void Edit(Workplace workplace, Action<DatasetSession> edit)
    {
        lock (workplace.Gate)
        {
            edit(workplace.Session.Data);
        }
    }

    /// <summary>The body is the pixels of one picture after another, all of one size.</summary>
    private static async Task AddAsync(Workplace workplace, string classId, int width, int height, int channels, SampleKind kind, HttpRequest request)
    {
        if (width < 1 || height < 1 || Math.Max(width, height) > DatasetSession.LargestSide || channels is not (1 or 3 or 4))
        {
            throw new RefusedException("pictureTooLarge", $"A picture of {width} x {height} was sent; at most {DatasetSession.LargestSide} pixels a side are kept.", width, height, DatasetSession.LargestSide);
        }

        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        var size = width * height * channels;
        if (body.Length == 0 || body.Length % size != 0)
        {
            throw new RefusedException("damagedPictures", $"{body.Length} bytes were sent, which are no pictures of {width} x {height} x {channels}.");
        }

        var bytes = body.ToArray();
        var pictures = bytes.Chunk(size).Select(pixels => new Image(width, height, channels, pixels)).ToList();
        Edit(workplace, data => data.AddSamples(classId, pictures, kind));
    }

    private static IResult Thumbnails(Workplace workplace, string[] hashes)
    {
        if (hashes.Length > LargestRequest)
        {
            throw new RefusedException("tooMany", $"At most {LargestRequest} pictures are sent at a time.");
        }

        var sheet = new byte[hashes.Length * ThumbnailSide * ThumbnailSide * 3];
        Parallel.For(0, hashes.Length, index => ImageTransforms
            .ToRgb(ImageTransforms.Resize(ImageTransforms.Flatten(Find(workplace, hashes[index]), byte.MaxValue), ThumbnailSide, ThumbnailSide, ImageFit.Crop))
            .Pixels.CopyTo(sheet, index * ThumbnailSide * ThumbnailSide * 3));
        return Results.Bytes(sheet);
    }

    private static Image Find(Workplace workplace, string hash) => workplace.Session.Data.Bins.Samples.Any(sample => sample.Hash == hash)
        ? workplace.Session.Data.Store.Find(hash)
        : throw new RefusedException("pictureGone", $"There is no picture {hash}.", hash);

    private sealed record NameRequest(string Name);

    private sealed record SamplesRequest(string[] Samples);

    private sealed record MoveRequest(string[] Samples, string ClassId);

    private sealed record KindRequest(SampleKind Kind);
}
