using LeadershipJournal.Core.Commitments;
using LeadershipJournal.Data.Journal;

namespace LeadershipJournal.Web.Features.Commitments;

/// <summary>The rows a commitment consists of, changed inside a write of the journal.</summary>
internal static class CommitmentRows
{
    public static CommitmentLife Life(this Commitment row) => new(row.State, row.StateSince, row.Due);

    /// <summary>The steps in the order they were taken: their ids are made by the clock.</summary>
    public static IReadOnlyList<CommitmentStep> InOrder(this IEnumerable<CommitmentStep> steps) => [.. steps.OrderBy(step => step.Id)];

    /// <summary>A new commitment that keeps the rules.</summary>
    public static Commitment Add(JournalDb db, Guid id, IfThenPlan plan, OriginKey? origin, DateOnly today)
    {
        var row = new Commitment
        {
            LeaderId = db.LeaderId,
            Id = id,
            Dimension = plan.Dimension,
            MadeOn = today,
            Due = plan.Due,
            State = CommitmentState.Open,
            StateSince = today,
            Origin = origin?.Kind ?? CommitmentOrigin.None,
            OriginId = origin?.Id,
            If = db.Seal.Close(Purposes.CommitmentIf, id, plan.If),
            Then = db.Seal.Close(Purposes.CommitmentThen, id, plan.Then),
        };
        db.Commitments.Add(row);
        return row;
    }

    /// <summary>Takes over what the plan says.</summary>
    public static void Set(JournalDb db, Commitment row, IfThenPlan plan)
    {
        row.Dimension = plan.Dimension;
        row.Due = plan.Due;
        row.If = db.Seal.Close(Purposes.CommitmentIf, row.Id, plan.If);
        row.Then = db.Seal.Close(Purposes.CommitmentThen, row.Id, plan.Then);
    }

    /// <summary>Takes a step: its line in the history, and where the commitment stands after it.</summary>
    public static CommitmentStep Take(
        JournalDb db, Commitment row, CommitmentEvent @event, CommitmentLife next, string? text, DateOnly today, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7(now);
        var step = new CommitmentStep
        {
            LeaderId = db.LeaderId,
            Id = id,
            CommitmentId = row.Id,
            Date = today,
            Event = @event,
            DueBefore = @event == CommitmentEvent.CarriedOver ? row.Due : null,
            Text = db.Seal.CloseOptional(Purposes.CommitmentStepText, id, text),
        };
        db.CommitmentSteps.Add(step);
        (row.State, row.StateSince, row.Due) = (next.State, next.Since, next.Due);
        return step;
    }

    /// <summary>Takes the last step back; what it said is gone with it.</summary>
    public static void TakeBack(JournalDb db, Commitment row, IReadOnlyList<CommitmentStep> steps)
    {
        var last = steps[^1];
        row.Due = last.Event == CommitmentEvent.CarriedOver ? last.DueBefore : row.Due;
        var life = CommitmentLife.After(
            row.MadeOn, row.Due, steps.SkipLast(1).Select(step => new CommitmentStepTaken(row.Id, step.Date, step.Event)));
        (row.State, row.StateSince) = (life.State, life.Since);
        db.CommitmentSteps.Remove(last);
    }
}
