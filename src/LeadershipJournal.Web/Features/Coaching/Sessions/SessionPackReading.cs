using System.Globalization;
using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Balance;
using LeadershipJournal.Web.Features.Coaching.Coachees;
using LeadershipJournal.Web.Features.Coaching.Conversation;
using LeadershipJournal.Web.Features.Model;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Coaching.Sessions;

/// <summary>Gathers a session pack through the coach's door, with the readers of the pages it is taken from.</summary>
internal sealed class SessionPackReading(CoachReading door, LeaderClock clock, TimeProvider time)
{
    /// <summary>The pack; what is not shared is not in it.</summary>
    public async Task<CoachAnswer<SessionPack>> ReadAsync(Guid relationshipId, CancellationToken cancellationToken = default)
    {
        var zone = await clock.ZoneAsync(cancellationToken);
        return await door.ReadAsync<SessionPack>(
            relationshipId, SharedKinds.None, (journal, token) => GatherAsync(journal, zone, token), cancellationToken);
    }

    private async Task<SessionPack?> GatherAsync(GrantedJournal journal, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var (db, now, coachee) = (journal.Db, time.GetUtcNow(), journal.Coachee);
        var held = db.CoachingSessions.Where(row => row.RelationshipId == coachee.RelationshipId && row.HeldAt != null && row.CancelledAt == null);
        var latest = held.OrderByDescending(row => row.StartsAt).ThenByDescending(row => row.Id).Take(1);
        var last = (await SessionReading.LinesAsync(db, latest, zone, now, cancellationToken)).SingleOrDefault();
        var balance = journal.Shares(SharedKinds.Balance)
            ? await SharedBalanceReading.ReadAsync(journal, new PeriodRequest(), last is null ? null : DateOnly.FromDateTime(last.StartsAt), cancellationToken)
            : null;
        var pack = new SessionPack(
            await NextSessions.OfAsync(db, coachee.RelationshipId, CoachingSide.Coach, coachee.LeaderName, zone, now, cancellationToken),
            last,
            await OutcomeAsync(db, last, cancellationToken),
            balance,
            journal.Shares(SharedKinds.Commitments) ? await CommitmentsAsync(journal, cancellationToken) : null,
            journal.Shares(SharedKinds.Model) ? await QuestionsAsync(journal, cancellationToken) : null,
            await ThreadsAsync(journal, cancellationToken));
        Record(journal, pack);
        return pack;
    }

    private static void Record(GrantedJournal journal, SessionPack pack)
    {
        var under = (pack.Balance is null ? SharedKinds.None : SharedKinds.Balance)
            | (pack.Commitments is null ? SharedKinds.None : SharedKinds.Commitments)
            | (pack.Questions is null ? SharedKinds.None : SharedKinds.Model)
            | (pack.Threads.Count == 0 ? SharedKinds.None : journal.Coachee.Kinds & (SharedKinds.Entries | SharedKinds.Balance));
        if (pack.Balance is { } balance)
        {
            SharedBalanceReading.Open(journal, balance, AccessedThing.SessionPack, under);
        }
        else if (under is not SharedKinds.None)
        {
            journal.Open(AccessedThing.SessionPack, under);
        }
    }

    private static async Task<string?> OutcomeAsync(JournalDb db, SessionLine? last, CancellationToken cancellationToken)
    {
        if (last is null)
        {
            return null;
        }

        var seal = db.Seal;
        var outcome = await db.CoachingSessions.Where(row => row.Id == last.Id).Select(row => seal.Open(row.Outcome, row.Id)).SingleAsync(cancellationToken);
        return outcome is null ? null : SessionPack.Fit(outcome, SessionPack.LongestOutcome);
    }

    private static async Task<IReadOnlyList<PackLine>> CommitmentsAsync(GrantedJournal journal, CancellationToken cancellationToken) =>
    [
        .. (await SharedCommitmentReading.LinesAsync(journal, cancellationToken)).Where(line => line.Life.IsActive).Take(SessionPack.MostLines)
            .Select(line => new PackLine(
                $"If {SessionPack.Fit(line.If, SessionPack.LongestLine / 2)}, then {SessionPack.Fit(line.Then, SessionPack.LongestLine / 2)}",
                line.Dimension,
                line.Life.Due is { } due ? string.Create(CultureInfo.InvariantCulture, $"due {due:d MMMM}") : null)),
    ];

    private static async Task<IReadOnlyList<PackLine>> QuestionsAsync(GrantedJournal journal, CancellationToken cancellationToken)
    {
        if (!journal.Sees(SharedKinds.Model))
        {
            return [];
        }

        var until = journal.Days().Until;
        var open = await QuestionReading.Open(journal.Db).ToListAsync(cancellationToken);
        return
        [
            .. open.Where(question => question.AskedOn <= until).Take(SessionPack.MostLines)
                .Select(question => new PackLine(SessionPack.Fit(question.Text, SessionPack.LongestLine), question.Dimension)),
        ];
    }

    // Looked through are a few more than fit, because some may be about what is not shared.
    private static async Task<IReadOnlyList<PackLine>> ThreadsAsync(GrantedJournal journal, CancellationToken cancellationToken)
    {
        var latest = journal.Db.CoachingThreads
            .Where(row => row.RelationshipId == journal.Coachee.RelationshipId && row.ResolvedAt == null)
            .OrderByDescending(row => row.LastAt).ThenByDescending(row => row.Id).Take(SessionPack.MostLines * 3);
        var threads = await ThreadRows.LoadAsync(journal.Db, latest, CoachingSide.Coach, cancellationToken);
        var shared = await SharedPlaces.AmongAsync(journal, [.. threads.Select(thread => thread.Place)], cancellationToken);
        return
        [
            .. threads.Where(thread => shared.Contains(thread.Place) && thread.Comments.Count > 0).Take(SessionPack.MostLines)
                .Select(thread => new PackLine(
                    SessionPack.Fit(thread.Comments[0].Text.ReplaceLineEndings(" "), SessionPack.LongestLine), Note: $"about {ThreadWords.About(thread)}")),
        ];
    }
}
