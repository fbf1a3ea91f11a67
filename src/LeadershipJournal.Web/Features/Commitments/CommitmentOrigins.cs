using System.Globalization;
using LeadershipJournal.Core.Commitments;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Commitments;

/// <summary>The rows that may be named as what a commitment comes from.</summary>
internal sealed record OriginRows(
    IQueryable<JournalEntry> Entries,
    IQueryable<Contradiction> Contradictions,
    IQueryable<LettingGoItem> LettingGo,
    IQueryable<CoachingSession> Sessions);

/// <summary>Names what commitments come from. At most one query for each kind of origin, however many there are.</summary>
internal static class CommitmentOrigins
{
    private const int ReviewsToChoose = 4;
    private const int OthersToChoose = 30;

    /// <summary>The names of those that still exist; what is in the trash does not.</summary>
    public static Task<IReadOnlyDictionary<OriginKey, string>> NamesAsync(
        JournalDb db, IEnumerable<OriginKey> keys, CancellationToken cancellationToken) =>
        NamesAsync(db, keys, new OriginRows(db.Entries, db.Contradictions, db.LettingGoItems, db.CoachingSessions), cancellationToken);

    /// <summary>The names of those that are among some rows.</summary>
    public static async Task<IReadOnlyDictionary<OriginKey, string>> NamesAsync(
        JournalDb db, IEnumerable<OriginKey> keys, OriginRows among, CancellationToken cancellationToken)
    {
        var ids = keys.ToLookup(key => key.Kind, key => key.Id);
        Guid[] Of(CommitmentOrigin kind) => [.. ids[kind].Distinct()];
        var (reviews, contradictions, items, sessions) =
            (Of(CommitmentOrigin.WeeklyReview), Of(CommitmentOrigin.Contradiction), Of(CommitmentOrigin.LettingGo), Of(CommitmentOrigin.CoachingSession));
        List<OriginName> names = [];
        if (reviews.Length > 0)
        {
            names.AddRange(await ReviewsAsync(among.Entries.Where(entry => reviews.Contains(entry.Id)), cancellationToken));
        }

        if (contradictions.Length > 0)
        {
            names.AddRange(await ContradictionsAsync(db, among.Contradictions.Where(row => contradictions.Contains(row.Id)), cancellationToken));
        }

        if (items.Length > 0)
        {
            names.AddRange(await ItemsAsync(db, among.LettingGo.Where(row => items.Contains(row.Id)), cancellationToken));
        }

        if (sessions.Length > 0)
        {
            names.AddRange(await SessionsAsync(db, among.Sessions.Where(row => sessions.Contains(row.Id)), cancellationToken));
        }

        return names.ToDictionary(origin => origin.Key, origin => origin.Name);
    }

    /// <summary>What a new commitment is likely to come from: the latest reviews, what is not resolved, what is not let go of.</summary>
    public static async Task<IReadOnlyList<OriginName>> ChoicesAsync(JournalDb db, OriginKey? chosen, CancellationToken cancellationToken)
    {
        List<OriginName> choices =
        [
            .. await ReviewsAsync(
                db.Entries.Where(entry => entry.Kind == EntryKind.WeeklyReview).OrderByDescending(entry => entry.Week).Take(ReviewsToChoose), cancellationToken),
            .. await ContradictionsAsync(
                db, db.Contradictions.Where(row => row.ResolvedOn == null).OrderByDescending(row => row.NotedOn).ThenBy(row => row.Id).Take(OthersToChoose), cancellationToken),
            .. await ItemsAsync(
                db, db.LettingGoItems.Where(row => row.ArchivedOn == null).OrderByDescending(row => row.AddedOn).ThenBy(row => row.Id).Take(OthersToChoose), cancellationToken),
        ];
        if (chosen is { } key && choices.TrueForAll(choice => choice.Key != key)
            && (await NamesAsync(db, [key], cancellationToken)).TryGetValue(key, out var name))
        {
            choices.Insert(0, new OriginName(key, name));
        }

        return choices;
    }

    /// <summary>What is said of one that does not exist any more.</summary>
    public static string Gone(CommitmentOrigin kind) => kind switch
    {
        CommitmentOrigin.WeeklyReview => "a weekly review that is no longer in the journal",
        CommitmentOrigin.Contradiction => "a contradiction that is no longer there",
        CommitmentOrigin.LettingGo => "a letting-go item that is no longer there",
        _ => "a coaching session",
    };

    private static async Task<IEnumerable<OriginName>> ReviewsAsync(IQueryable<JournalEntry> entries, CancellationToken cancellationToken) =>
        from entry in await entries.Select(entry => new { entry.Id, entry.Week }).ToListAsync(cancellationToken)
        let week = IsoWeek.FromNumber(entry.Week)
        select new OriginName(
            new OriginKey(CommitmentOrigin.WeeklyReview, entry.Id),
            string.Create(CultureInfo.InvariantCulture, $"the weekly review of week {week.WeekOfYear}, {week.Year}"));

    private static async Task<IEnumerable<OriginName>> ContradictionsAsync(
        JournalDb db, IQueryable<Contradiction> contradictions, CancellationToken cancellationToken)
    {
        var seal = db.Seal;
        var rows = await (
            from contradiction in contradictions
            join one in db.ValueContexts on contradiction.OneId equals one.Id
            join other in db.ValueContexts on contradiction.OtherId equals other.Id
            select new { contradiction.Id, One = seal.Open(one.Name, one.Id), Other = seal.Open(other.Name, other.Id) }).ToListAsync(cancellationToken);
        return rows.Select(row => new OriginName(
            new OriginKey(CommitmentOrigin.Contradiction, row.Id), $"the contradiction between {row.One} and {row.Other}"));
    }

    private static async Task<IEnumerable<OriginName>> ItemsAsync(JournalDb db, IQueryable<LettingGoItem> items, CancellationToken cancellationToken)
    {
        var seal = db.Seal;
        var rows = await items.Select(item => new { item.Id, What = seal.Open(item.What, item.Id) }).ToListAsync(cancellationToken);
        return rows.Select(row => new OriginName(new OriginKey(CommitmentOrigin.LettingGo, row.Id), $"letting go: {row.What}"));
    }

    private static async Task<IEnumerable<OriginName>> SessionsAsync(
        JournalDb db, IQueryable<CoachingSession> sessions, CancellationToken cancellationToken)
    {
        var rows = await sessions
            .Select(row => new { row.Id, row.StartsAt, TimeZone = db.Leaders.Select(leader => leader.TimeZone).Single() }).ToListAsync(cancellationToken);
        return
            from row in rows
            let day = JournalDate.At(new DateTimeOffset(row.StartsAt), TimeZones.Find(row.TimeZone))
            select new OriginName(
                new OriginKey(CommitmentOrigin.CoachingSession, row.Id), string.Create(CultureInfo.InvariantCulture, $"the session of {day:d MMMM yyyy}"));
    }
}
