using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Coaching;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Tests;

/// <summary>A leader and a coach with an agreement that both accepted; nothing is shared until a test says so.</summary>
public sealed record Coached(JournalHost Host, Person Leader, Person Coach, Guid RelationshipId)
{
    /// <summary>The first day of grants that do not say another; the last is a year later.</summary>
    public static DateOnly From { get; } = new(2026, 1, 5);

    /// <summary>Two new people, or those given, as coach and coachee.</summary>
    public static async Task<Coached> CreateAsync(JournalHost host, Person? leader = null, Person? coach = null)
    {
        leader ??= await host.CreatePersonAsync("Maja Lindqvist");
        coach ??= await host.CreatePersonAsync("Tobias Wren");
        var now = host.Clock.GetUtcNow().UtcDateTime;
        var (relationship, agreement) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await using var db = await host.OpenJournalAsync(leader);
        db.CoachingRelationships.Add(new CoachingRelationship { LeaderId = leader.Id, Id = relationship, CoachId = coach.Id, BeganAt = now });
        db.CoachingAgreements.Add(new CoachingAgreement
        {
            LeaderId = leader.Id,
            Id = agreement,
            RelationshipId = relationship,
            Version = 1,
            ProposedBy = CoachingSide.Coach,
            ProposedAt = now,
            Stance = CoachingStance.Coach,
            EveryWeeks = 4,
            LeaderAcceptedAt = now,
            CoachAcceptedAt = now,
            Purpose = db.Seal.Close(Purposes.AgreementPurpose, agreement, "From doing the work to leading it."),
            Confidentiality = db.Seal.Close(Purposes.AgreementConfidentiality, agreement, "Nothing leaves the room."),
        });
        await db.SaveChangesAsync();
        return new Coached(host, leader, coach, relationship);
    }

    /// <summary>Shares these kinds from now on, and nothing else; chosen dimensions are the rule for entries where some are given.</summary>
    public async Task GrantAsync(SharedKinds kinds, DateOnly? from = null, DateOnly? until = null, params IReadOnlyList<Dimension> chosen)
    {
        var first = from ?? From;
        var entries = chosen.Count == 0 ? EntrySharing.MarkedOnly : new EntrySharing(EntriesRule.ChosenDimensions, chosen);
        var terms = GrantTerms.Create(kinds, first, until ?? first.AddYears(1), entries).Required();
        await using var db = await Host.OpenJournalAsync(Leader);
        var grant = await db.SharingGrants.SingleOrDefaultAsync(row => row.RelationshipId == RelationshipId);
        if (grant is null)
        {
            grant = new SharingGrant
            {
                LeaderId = Leader.Id, RelationshipId = RelationshipId, Kinds = kinds, From = terms.From, Until = terms.Until,
                EntriesRule = entries.Rule, Dimensions = 0, ChangedAt = default,
            };
            db.SharingGrants.Add(grant);
        }

        grant.Set(terms, Host.Clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync();
    }

    /// <summary>Marks an entry for the coach.</summary>
    public async Task MarkAsync(Guid entryId)
    {
        await using var db = await Host.OpenJournalAsync(Leader);
        db.SharedEntries.Add(new SharedEntry
        {
            LeaderId = Leader.Id, RelationshipId = RelationshipId, EntryId = entryId, SharedAt = Host.Clock.GetUtcNow().UtcDateTime,
        });
        await db.SaveChangesAsync();
    }

    /// <summary>Ends the relationship in the store, past the application.</summary>
    public async Task EndAsync(CoachingSide by = CoachingSide.Leader)
    {
        await using var db = await Host.OpenJournalAsync(Leader);
        var relationship = await db.CoachingRelationships.SingleAsync(row => row.Id == RelationshipId);
        (relationship.EndedAt, relationship.EndedBy) = (Host.Clock.GetUtcNow().UtcDateTime, by);
        await db.SaveChangesAsync();
    }

    /// <summary>The leader's access record, oldest first.</summary>
    public async Task<IReadOnlyList<AccessRecord>> AccessAsync()
    {
        await using var db = await Host.OpenJournalAsync(Leader);
        return await db.AccessRecords.AsNoTracking().OrderBy(line => line.Id).ToListAsync();
    }
}
