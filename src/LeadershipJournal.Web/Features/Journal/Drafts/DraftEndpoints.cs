using System.Globalization;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.AspNetCore.Antiforgery;

namespace LeadershipJournal.Web.Features.Journal.Drafts;

/// <summary>What the editor in the browser talks to. Never over a circuit, so that none can be lost and no paste is too large.</summary>
internal static class DraftEndpoints
{
    public static void MapDrafts(this IEndpointRouteBuilder routes)
    {
        var drafts = routes.MapGroup("/drafts").ForScripts();
        drafts.MapGet("/key", KeyAsync);
        drafts.MapPut("/{entryId:guid}", KeepAsync).NeedsToken();
    }

    private static async Task<IResult> KeyAsync(HttpContext context, DraftService drafts, IAntiforgery antiforgery)
    {
        var (leader, key) = await drafts.BrowserKeyAsync(context.RequestAborted);
        return Results.Json(new { leader, key = Convert.ToBase64String(key), token = antiforgery.GetAndStoreTokens(context).RequestToken });
    }

    private static async Task<IResult> KeepAsync(
        Guid entryId, DraftInput draft, DraftService drafts, LeaderClock clock, CancellationToken cancellationToken)
    {
        if (!draft.IsWhole)
        {
            return Results.BadRequest();
        }

        switch (await drafts.KeepAsync(entryId, draft, cancellationToken))
        {
            case DraftResult.Kept kept:
                return Results.Json(new
                {
                    at = await TimeOfDayAsync(clock, kept.At, cancellationToken),
                    sequence = kept.Sequence,
                    otherMinutes = kept.OtherMinutes,
                    refusals = kept.Refusals.Select(refusal => new { field = refusal.Field, message = refusal.Message }),
                });
            case DraftResult.Conflict conflict:
                return Results.Json(
                    new { at = await TimeOfDayAsync(clock, conflict.At, cancellationToken), version = conflict.Version, sequence = conflict.Sequence },
                    statusCode: StatusCodes.Status409Conflict);
            case DraftResult.Refused refused:
                return Results.Json(new { reason = refused.Reason }, statusCode: StatusCodes.Status422UnprocessableEntity);
            default:
                throw new InvalidOperationException("A draft came to an end that is not known.");
        }
    }

    private static async Task<string> TimeOfDayAsync(LeaderClock clock, DateTime instant, CancellationToken cancellationToken) =>
        (await clock.LocalAsync(new DateTimeOffset(instant), cancellationToken)).ToString("HH:mm", CultureInfo.InvariantCulture);
}
