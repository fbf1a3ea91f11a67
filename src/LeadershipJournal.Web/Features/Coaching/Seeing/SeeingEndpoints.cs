using System.Globalization;
using LeadershipJournal.Web.Features.Assessments;
using LeadershipJournal.Web.Infrastructure;

namespace LeadershipJournal.Web.Features.Coaching.Seeing;

/// <summary>What the coach's page of questions talks to: one answer at a time.</summary>
internal static class SeeingEndpoints
{
    public static void MapSeeing(this IEndpointRouteBuilder routes) =>
        routes.MapGroup("/coachees/{relationshipId:guid}/seeing").ForScripts()
            .MapPut("/{id:guid}/answers/{itemId}", KeepAsync).NeedsToken();

    private static async Task<IResult> KeepAsync(
        Guid relationshipId,
        Guid id,
        string itemId,
        AnswerInput answer,
        SeeingWriting writing,
        LeaderClock clock,
        CancellationToken cancellationToken) =>
        await writing.KeepAsync(relationshipId, id, new Dictionary<string, int?>(StringComparer.Ordinal) { [itemId] = answer.Point }, cancellationToken) switch
        {
            AnswerResult.Kept { Refusals: [var refusal, ..] } => Because(refusal.Message, StatusCodes.Status422UnprocessableEntity),
            AnswerResult.Kept kept => Results.Json(new
            {
                answered = kept.Answered,
                questions = kept.Questions,
                at = (await clock.LocalAsync(new DateTimeOffset(kept.At), cancellationToken)).ToString(AssessmentWords.SavedFormat, CultureInfo.InvariantCulture),
            }),
            AnswerResult.Finished finished => Because(AssessmentWords.AlreadyFinished(finished.On), StatusCodes.Status409Conflict),
            _ => Because(SeeingFeature.NotThere, StatusCodes.Status404NotFound),
        };

    private static IResult Because(string reason, int status) => Results.Json(new { reason }, statusCode: status);
}
