using System.Globalization;
using LeadershipJournal.Core;
using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.WeeklyReviews;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Coaching.Sessions;

/// <summary>
/// "Do we click?" Each side's answers are its own rows. A leader's shared one is read by the coach through the door; a
/// coach's shared one lies among the leader's rows as a copy, with the same id.
/// </summary>
internal sealed class FitChecks(JournalAccess access, SessionDoor door, LeaderClock clock, TimeProvider time)
{
    /// <summary>An id for a form that is about to be drawn.</summary>
    public Guid NextId() => Guid.CreateVersion7(time.GetUtcNow());

    /// <summary>Under which a question that is due on a day is dismissed.</summary>
    public static string KeyOf(Guid relationshipId, DateOnly? dueOn) =>
        string.Create(CultureInfo.InvariantCulture, $"{DismissedPrompts.SuggestionStart}fit.{relationshipId:N}.{dueOn:yyyyMMdd}");

    /// <summary>What the reader answered, and what the other side shared.</summary>
    public async Task<CoachAnswer<FitView>> ReadAsync(Guid relationshipId, CancellationToken cancellationToken = default)
    {
        var today = await clock.TodayAsync(cancellationToken);
        var zone = await clock.ZoneAsync(cancellationToken);
        var mine = await MineAsync(relationshipId, cancellationToken);
        return await door.ReadAsync<FitView>(
            relationshipId,
            async (table, token) =>
            {
                var side = table.Parties.Mine;
                var theirs = await LinesAsync(
                    table.Db,
                    table.Db.FitChecks.Where(row => row.RelationshipId == relationshipId && row.By != side && row.SharedAt != null),
                    token);
                var firstHeld = await table.Sessions.Where(row => row.HeldAt != null).MinAsync(row => (DateTime?)row.StartsAt, token);
                var dueOn = FitCheckRhythm.DueOn(
                    firstHeld is { } held ? JournalDate.At(new DateTimeOffset(held, TimeSpan.Zero), zone) : null,
                    mine.Count == 0 ? null : mine[0].On);
                return new FitView(table.Parties, mine, theirs, dueOn, today);
            },
            cancellationToken);
    }

    /// <summary>Whether the reader dismissed the question until it comes again.</summary>
    public async Task<bool> RestsAsync(FitView view, CancellationToken cancellationToken = default)
    {
        await using var own = await access.OpenAsync(cancellationToken);
        return await own.DismissedPrompts.AnyAsync(prompt => prompt.PromptId == view.Key, cancellationToken);
    }

    /// <summary>Keeps an answer, once for each form; shares it where that is asked for.</summary>
    public async Task<CoachWritten> KeepAsync(Guid relationshipId, FitForm form, CancellationToken cancellationToken = default)
    {
        if (await ReadAsync(relationshipId, cancellationToken) is not { Kind: CoachAnswerKind.Granted, Value: { Parties.IsOver: false } view } answer)
        {
            return new CoachWritten(CoachAnswerKind.Ended, []);
        }

        List<Refusal> refusals = [];
        var content = form.Read(refusals);
        if (refusals.Count > 0)
        {
            return new CoachWritten(answer.Kind, refusals);
        }

        var id = Guid.TryParse(form.Id, out var drawn) && drawn != Guid.Empty ? drawn : NextId();
        await using (var own = await access.OpenAsync(cancellationToken))
        {
            await own.WriteAsync(
                async token =>
                {
                    if (!await own.FitChecks.AnyAsync(row => row.Id == id, token))
                    {
                        Add(own, new FitLine(id, view.Parties.Mine, view.Today, content.Point, content.Note, IsShared: false), relationshipId);
                    }
                },
                cancellationToken);
        }

        return form.IsShared ? await ShareAsync(relationshipId, id, isShared: true, cancellationToken) : new CoachWritten(CoachAnswerKind.Granted, []);
    }

    /// <summary>Lets the other side see one of the reader's own answers, or takes it back.</summary>
    public async Task<CoachWritten> ShareAsync(Guid relationshipId, Guid id, bool isShared, CancellationToken cancellationToken = default)
    {
        if ((await MineAsync(relationshipId, cancellationToken)).FirstOrDefault(line => line.Id == id) is not { } mine)
        {
            return new CoachWritten(CoachAnswerKind.NotFound, []);
        }

        var written = await door.WriteAsync(
            relationshipId,
            async (table, token) =>
            {
                if (table.Parties.Mine is CoachingSide.Coach)
                {
                    await CopyAsync(table.Db, relationshipId, mine, isShared, token);
                }

                return [];
            },
            cancellationToken);
        if (written.IsStored)
        {
            await using var own = await access.OpenAsync(cancellationToken);
            await own.WriteAsync(
                async token => (await own.FitChecks.SingleAsync(row => row.Id == id, token)).SharedAt = isShared ? time.GetUtcNow().UtcDateTime : null,
                cancellationToken);
        }

        return written;
    }

    // The reader's own rows of this relationship: for a leader among them the copies of what the coach shared.
    private async Task<IReadOnlyList<FitLine>> MineAsync(Guid relationshipId, CancellationToken cancellationToken)
    {
        await using var own = await access.OpenAsync(cancellationToken);
        var isLeader = await own.CoachingRelationships.AnyAsync(row => row.Id == relationshipId, cancellationToken);
        var side = isLeader ? CoachingSide.Leader : CoachingSide.Coach;
        return await LinesAsync(own, own.FitChecks.Where(row => row.RelationshipId == relationshipId && row.By == side), cancellationToken);
    }

    private static async Task<IReadOnlyList<FitLine>> LinesAsync(JournalDb db, IQueryable<FitCheck> rows, CancellationToken cancellationToken)
    {
        var seal = db.Seal;
        return await rows.OrderByDescending(row => row.On).ThenByDescending(row => row.Id)
            .Select(row => new FitLine(row.Id, row.By, row.On, row.Point, seal.Open(row.Note, row.Id), row.SharedAt != null))
            .ToListAsync(cancellationToken);
    }

    private async Task CopyAsync(JournalDb db, Guid relationshipId, FitLine line, bool isShared, CancellationToken cancellationToken)
    {
        var copy = await db.FitChecks.SingleOrDefaultAsync(row => row.Id == line.Id && row.By == CoachingSide.Coach, cancellationToken);
        if (copy is not null && !isShared)
        {
            db.FitChecks.Remove(copy);
        }
        else if (copy is null && isShared)
        {
            Add(db, line with { IsShared = true }, relationshipId);
        }
    }

    private void Add(JournalDb db, FitLine line, Guid relationshipId) => db.FitChecks.Add(new FitCheck
    {
        LeaderId = db.LeaderId,
        Id = line.Id,
        RelationshipId = relationshipId,
        By = line.By,
        On = line.On,
        Point = line.Point,
        Note = db.Seal.CloseOptional(Purposes.FitCheckNote, line.Id, line.Note),
        SharedAt = line.IsShared ? time.GetUtcNow().UtcDateTime : null,
    });
}
