using Hebb.Authoring;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Sessions;
using Microsoft.AspNetCore.Http;

namespace Hebb.Editor.Server.Api;

/// <summary>Turns what cannot be done into an answer that the page can show.</summary>
internal static class Refusal
{
    public const string TabHeader = "X-Hebb-Tab";

    /// <summary>Passes a request on and answers with the reason when it is refused.</summary>
    public static async ValueTask<object?> Explain(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (RefusedException refused)
        {
            return Answer(refused.Code, refused.Message, refused.Values);
        }
        catch (Exception exception) when (exception is InputException or IOException or InvalidDataException or UnauthorizedAccessException or ArgumentException)
        {
            return Answer(string.Empty, exception.Message, []);
        }
    }

    private static IResult Answer(string code, string message, IReadOnlyList<object> values) =>
        Results.Json(new { code, message, values }, EditorJson.Options, statusCode: StatusCodes.Status409Conflict);
}
