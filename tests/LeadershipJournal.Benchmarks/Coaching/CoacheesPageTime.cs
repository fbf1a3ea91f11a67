using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Coaching;

namespace LeadershipJournal.Benchmarks.Coaching;

/// <summary>A coach's overview of fifty coachees with five years each, who share everything.</summary>
internal sealed class CoacheesPageTime : Promise
{
    private const string Page = "/coachees";
    private const int Coachees = 50;
    private const int Days = 5 * 365;
    private const int WarmUp = 300;
    private const int Requests = 200;

    public override string Name => "coachees";

    public override async Task MeasureAsync(Table table)
    {
        using var instance = await TemporaryInstance.CreateAsync();
        var coach = await instance.AddLeaderAsync(1, days: 7, words: 10);
        for (var number = 2; number < 2 + Coachees; number++)
        {
            await ShareAsync(instance, coach, await instance.AddLeaderAsync(number, Days, words: 10), number);
        }

        await using var host = new PageHost(instance.DataDirectory);
        using var client = await host.SignInAsync(Page, "Coachees");
        var rows = client.Page.QuerySelectorAll(".coachee-table tbody tr").Length;
        if (rows != Coachees)
        {
            throw new InvalidOperationException($"There are {rows} coachees on the page.");
        }

        var bytes = await host.OneByOneAsync(client.Http, Page, WarmUp);
        var processor = Samples.ProcessorTime;
        var alone = host.Served = new Samples();
        await host.OneByOneAsync(client.Http, Page, Requests);
        processor = Samples.ProcessorTime - processor;
        table.AtMost("overview of 50 coachees with 5 years each: server time, 99th percentile", alone.Percentile(99), 100, " ms");
        table.Figure("overview of 50 coachees with 5 years each: server time, median", alone.Median, " ms");
        table.Figure("overview of 50 coachees with 5 years each: processor time", processor / Requests, " ms");
        table.Figure("overview of 50 coachees: HTML, compressed", bytes / 1024.0, " KB");
    }

    private static async Task ShareAsync(TemporaryInstance instance, Guid coach, Guid leader, int number)
    {
        var now = TemporaryInstance.Clock.GetUtcNow().UtcDateTime;
        var relationship = Guid.CreateVersion7();
        await using var db = await instance.Store.OpenAsync(leader);
        var grant = new SharingGrant
        {
            LeaderId = leader,
            RelationshipId = relationship,
            Kinds = SharedKinds.None,
            From = default,
            Until = default,
            EntriesRule = EntriesRule.Marked,
            Dimensions = 0,
            ChangedAt = now,
        };
        var from = TemporaryInstance.Today.AddDays(-Days);
        grant.Set(GrantTerms.Create(SharedKindList.Everything, from, TemporaryInstance.Today.AddYears(1), EntrySharing.MarkedOnly).Required(), now);
        db.CoachingRelationships.Add(new CoachingRelationship { LeaderId = leader, Id = relationship, CoachId = coach, BeganAt = now, Grant = grant });
        foreach (var days in (int[])[-28 - number, 1 + number])
        {
            db.CoachingSessions.Add(new CoachingSession
            {
                LeaderId = leader,
                Id = Guid.CreateVersion7(),
                RelationshipId = relationship,
                StartsAt = now.AddDays(days),
                Minutes = 60,
                PlannedBy = CoachingSide.Coach,
            });
        }

        await db.SaveChangesAsync();
    }
}
