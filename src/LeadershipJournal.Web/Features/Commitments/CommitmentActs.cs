using LeadershipJournal.Core;

namespace LeadershipJournal.Web.Features.Commitments;

/// <summary>A step that was not taken, with what was typed for it.</summary>
public sealed record RefusedAct(Guid CommitmentId, CommitmentAct? Act, IReadOnlyList<Refusal> Refusals);

/// <summary>What came of a button.</summary>
/// <param name="Then">What the page's address says next; null when nothing has happened.</param>
/// <param name="Refused">Why nothing has happened.</param>
public sealed record ActAnswer(string? Then, RefusedAct? Refused = null);

/// <summary>Does what the buttons beside a commitment say, on whichever page they stand.</summary>
internal sealed class CommitmentActs(CommitmentWriter writer)
{
    private static readonly Refusal Gone = new("", "This commitment is not there any more.");
    private static readonly Refusal WentOn = new("", "It has gone on since then, so this can no longer be undone. Open it to change it.");

    public async Task<ActAnswer> AnswerAsync(IFormCollection form, CancellationToken cancellationToken)
    {
        if (ActButton.Parse(form[ActButton.Field]) is not { } button)
        {
            return new ActAnswer("");
        }

        if (button.IsUndo || button.IsUnmake)
        {
            var undone = button.IsUndo ? await writer.UndoAsync(button.Id, cancellationToken) : await writer.UnmakeAsync(button.Id, cancellationToken);
            return undone ? new ActAnswer("undone=yes") : new ActAnswer(null, new RefusedAct(button.Id, null, [WentOn]));
        }

        var act = button.Act(form);
        return act is null ? new ActAnswer("") : await writer.ActAsync(button.Id, act, cancellationToken) switch
        {
            null => new ActAnswer(null, new RefusedAct(button.Id, act, [Gone])),
            { StepId: { } step } => new ActAnswer($"step={step}"),
            { Refusals: var refusals } => new ActAnswer(null, new RefusedAct(button.Id, act, refusals)),
        };
    }
}
