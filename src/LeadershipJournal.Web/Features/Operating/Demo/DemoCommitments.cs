using LeadershipJournal.Core.Commitments;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Commitments;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Operating.Demo;

/// <summary>Writes one invented leader's commitments into a journal whose reviews and contradictions are there.</summary>
internal sealed class DemoCommitments(JournalDb db, DemoCalendar calendar)
{
    private int _added;

    public async Task WriteAsync(DemoCommitmentFile file, CancellationToken cancellationToken)
    {
        var reviews = await db.Entries.Where(entry => entry.Kind == EntryKind.WeeklyReview)
            .ToDictionaryAsync(entry => entry.Week, entry => entry.Id, cancellationToken);
        var seal = db.Seal;
        var contradictions = await (
            from contradiction in db.Contradictions
            join other in db.ValueContexts on contradiction.OtherId equals other.Id
            select new { contradiction.Id, Other = seal.Open(other.Name, other.Id) }).ToListAsync(cancellationToken);
        await db.WriteAsync(
            _ =>
            {
                foreach (var commitment in file.Commitments)
                {
                    var origin = commitment switch
                    {
                        { FromContradiction: { } name } => new OriginKey(CommitmentOrigin.Contradiction, contradictions.Single(row => row.Other == name).Id),
                        { FromReview: true } when reviews.TryGetValue(calendar.Week(commitment.Made.WeeksAgo).Number, out var review) =>
                            new OriginKey(CommitmentOrigin.WeeklyReview, review),
                        _ => (OriginKey?)null,
                    };
                    Add(commitment, origin);
                }

                return Task.CompletedTask;
            },
            cancellationToken);
    }

    private void Add(DemoCommitment commitment, OriginKey? origin)
    {
        var made = Date(commitment.Made);
        var plan = IfThenPlan.Create(
            commitment.If, commitment.Then, DimensionList.FromKey(commitment.Dimension), commitment.Due is { } due ? Date(due) : null, made).Required();
        var row = CommitmentRows.Add(db, Guid.CreateVersion7(WrittenAt(made)), plan, origin, made);
        foreach (var step in commitment.Steps)
        {
            var day = calendar.Date(step.WeeksAgo, step.Day);
            var act = new CommitmentAct(step.Event, step.Text, step.CarryTo is { } until ? CommitmentForm.Day(Date(until)) : null);
            CommitmentRows.Take(db, row, act.Event, act.From(row.Life(), day).Required(), act.Words, day, WrittenAt(day));
        }
    }

    private DateOnly Date(DemoDay day) => calendar.Date(day.WeeksAgo, day.Day);

    // No two at once, so that steps of one day stay in order.
    private DateTimeOffset WrittenAt(DateOnly date) => new DateTimeOffset(date, new TimeOnly(15, 40), TimeSpan.Zero).AddMilliseconds(_added++);
}

internal sealed class DemoCommitmentFile
{
    public List<DemoCommitment> Commitments { get; set; } = [];
}

internal sealed class DemoDay
{
    public int WeeksAgo { get; set; }

    public required string Day { get; set; }
}

internal sealed class DemoCommitment
{
    public required string If { get; set; }

    public required string Then { get; set; }

    public required string Dimension { get; set; }

    public required DemoDay Made { get; set; }

    public DemoDay? Due { get; set; }

    /// <summary>Made in the review of its week.</summary>
    public bool FromReview { get; set; }

    /// <summary>Made from the contradiction whose other context this names.</summary>
    public string? FromContradiction { get; set; }

    public List<DemoStep> Steps { get; set; } = [];
}

internal sealed class DemoStep
{
    public int WeeksAgo { get; set; }

    public required string Day { get; set; }

    public string? Note { get; set; }

    public string? Done { get; set; }

    public string? Dropped { get; set; }

    public DemoDay? CarryTo { get; set; }

    public CommitmentEvent Event => this switch
    {
        { CarryTo: not null } => CommitmentEvent.CarriedOver,
        { Done: not null } => CommitmentEvent.Done,
        { Dropped: not null } => CommitmentEvent.Dropped,
        _ => CommitmentEvent.Note,
    };

    public string? Text => Note ?? Done ?? Dropped;
}
