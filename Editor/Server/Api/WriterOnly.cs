using Hebb.Authoring;
using Hebb.Editor.Server.Protocol;
using Microsoft.AspNetCore.Http;

namespace Hebb.Editor.Server.Api;

/// <summary>Lets only one tab change things, so that two never work against each other.</summary>
internal sealed class WriterOnly(Hub hub) : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        hub.IsWriter(context.HttpContext.Request.Headers[Refusal.TabHeader])
            ? next(context)
            : throw new RefusedException("readOnlyTab", "Another tab is editing this project; this one looks on. Choose 'Edit here' to go on in this tab.");
}
