using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Components.Endpoints;

namespace LeadershipJournal.Web.Infrastructure;

/// <summary>
/// What cannot be read is answered before anything works with it: a body in an unknown encoding with 415, a form that is
/// none with 400, one that is too large with 413. A number or an id in an address that is none is left out.
/// </summary>
internal static class ReadableRequests
{
    /// <summary>Needs to know who asks and for which page, and comes before anything that reads a form.</summary>
    public static void UseReadableRequests(this WebApplication app)
    {
        var queries = new ReadableQueries(typeof(ReadableRequests).Assembly);
        app.Use(async (context, next) =>
        {
            if (context.IsErrorPage())
            {
                await next(context);
                return;
            }

            if (await RefusalAsync(context) is { } status)
            {
                context.Response.StatusCode = status;
                return;
            }

            if (context.Request.QueryString.HasValue && context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is { } page)
            {
                context.Request.QueryString = queries.Readable(page.Type, context.Request);
            }

            await next(context);
        });
    }

    /// <summary>Answers a request that the server itself cannot read with its own status, and not as an error of the application.</summary>
    public static void UseServersRefusals(this WebApplication app) => app.Use(static async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException refused) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = refused.StatusCode;
        }
    });

    /// <summary>Says that the endpoint reads its form itself, with limits of its own.</summary>
    public static TBuilder ReadsItsForm<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new OwnForm());

    private static async Task<int?> RefusalAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HasKnownEncoding(request.ContentType))
        {
            return StatusCodes.Status415UnsupportedMediaType;
        }

        if (!request.HasFormContentType || context.GetEndpoint()?.Metadata.GetMetadata<OwnForm>() is not null)
        {
            return null;
        }

        try
        {
            await request.ReadFormAsync(context.RequestAborted);
            return null;
        }
        catch (Exception broken) when (broken is InvalidDataException || (broken is IOException and not BadHttpRequestException && !context.RequestAborted.IsCancellationRequested))
        {
            return StatusCodes.Status400BadRequest;
        }
    }

    private static bool HasKnownEncoding(string? contentType)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type) || type.CharSet is not { Length: > 0 } name)
        {
            return true;
        }

        try
        {
            return Encoding.GetEncoding(name.Trim('"')) is not null;
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    private sealed class OwnForm;
}
