using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Web.Features.Leading;

namespace LeadershipJournal.Web.Features.Coaching.Coachees;

/// <summary>The letting-go register within a grant.</summary>
/// <param name="All">Every piece of work that was on it on one of the days.</param>
/// <param name="Weeks">The weeks of the bars: whole ones within the days, none that is running.</param>
/// <param name="KnowsMissing">Whether missing weeks are told from weeks without minutes: that is part of the balance.</param>
public sealed record SharedRegister(IReadOnlyList<RegisterItem> All, IReadOnlyList<IsoWeek> Weeks, bool KnowsMissing)
{
    /// <summary>On the register.</summary>
    public IReadOnlyList<RegisterItem> Items => [.. All.Where(item => item.ArchivedOn is null)];

    /// <summary>Taken off it within the days.</summary>
    public IReadOnlyList<RegisterItem> Archived => [.. All.Where(item => item.ArchivedOn is not null)];
}

/// <summary>Reads the letting-go register that a leader shares, in a number of commands that does not grow with it.</summary>
internal sealed class SharedRegisterReading(CoachReading coach)
{
    /// <summary>The register with its minutes by whole week.</summary>
    public Task<CoachAnswer<SharedRegister>> ReadAsync(Guid relationshipId, CancellationToken cancellationToken = default) =>
        coach.ReadAsync<SharedRegister>(
            relationshipId,
            SharedKinds.LettingGo,
            async (journal, token) =>
            {
                var weeks = Weeks(journal);
                var knowsMissing = journal.Shares(SharedKinds.Balance);
                var recorded = knowsMissing ? await LettingGoReading.RecordedWeeksAsync(journal.Db, weeks, token) : weeks.ToHashSet();
                var items = await LettingGoReading.RegisterAsync(journal.Db, journal.SharedLettingGo(), weeks, recorded, journal.Terms.From, token);
                journal.Open(AccessedThing.LettingGo, SharedKinds.LettingGo, weeks: weeks.Count == 0 ? null : (weeks[0], weeks[^1]));
                return new SharedRegister(items, weeks, knowsMissing);
            },
            cancellationToken);

    private static IReadOnlyList<IsoWeek> Weeks(GrantedJournal journal) =>
    [
        .. LettingGoReading.LastWeeks(IsoWeek.Of(journal.Coachee.Today))
            .Where(week => week >= journal.Terms.FirstWholeWeek && week <= journal.Terms.LastWholeWeek),
    ];
}
