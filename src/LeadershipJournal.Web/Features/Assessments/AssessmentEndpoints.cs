using System.Globalization;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.AspNetCore.Antiforgery;

namespace LeadershipJournal.Web.Features.Assessments;

/// <summary>What the page of questions talks to: one answer at a time.</summary>
internal static class AssessmentEndpoints
{
    public static void MapAssessments(this IEndpointRouteBuilder routes)
    {
        var assessments = routes.MapGroup(AssessmentFeature.Address).ForScripts();
        assessments.MapGet("/token", Token);
        assessments.MapPut("/{id:guid}/answers/{itemId}", KeepAsync).NeedsToken();
    }

    private static IResult Token(HttpContext context, IAntiforgery antiforgery) =>
        Results.Json(new { token = antiforgery.GetAndStoreTokens(context).RequestToken });

    private static async Task<IResult> KeepAsync(
        Guid id, string itemId, AnswerInput answer, AssessmentWriting writing, LeaderClock clock, CancellationToken cancellationToken) =>
        await writing.KeepAsync(id, new Dictionary<string, int?>(StringComparer.Ordinal) { [itemId] = answer.Point }, cancellationToken) switch
        {
            AnswerResult.Kept { Refusals: [var refusal, ..] } => Because(refusal.Message, StatusCodes.Status422UnprocessableEntity),
            AnswerResult.Kept kept => Results.Json(new
            {
                answered = kept.Answered,
                questions = kept.Questions,
                at = (await clock.LocalAsync(new DateTimeOffset(kept.At), cancellationToken)).ToString(AssessmentWords.SavedFormat, CultureInfo.InvariantCulture),
            }),
            AnswerResult.Finished finished => Because(AssessmentWords.AlreadyFinished(finished.On), StatusCodes.Status409Conflict),
            _ => Because(AssessmentWords.NotThere, StatusCodes.Status404NotFound),
        };

    private static IResult Because(string reason, int status) => Results.Json(new { reason }, statusCode: status);
}

/// <summary>An answer to one question; no point takes it back.</summary>
internal sealed record AnswerInput(int? Point);
