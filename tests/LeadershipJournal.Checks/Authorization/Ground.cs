using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Account;
using LeadershipJournal.Web.Features.Coaching.Relationships;
using Microsoft.Extensions.DependencyInjection;

namespace LeadershipJournal.Checks.Authorization;

/// <summary>The people of this check, what they share with each other, and a thing of every kind.</summary>
internal sealed class Ground
{
    /// <summary>The first day of what the coach sees; a Monday.</summary>
    public static readonly DateOnly CoachFrom = new(2026, 6, 1);

    /// <summary>The first day of what the coach with the narrower grant sees.</summary>
    public static readonly DateOnly NarrowFrom = new(2026, 10, 5);

    private readonly Dictionary<Guid, Roles> _relationships = [];

    private Ground(JournalHost host, IReadOnlyDictionary<Roles, Person> people) => (Host, People) = (host, people);

    public JournalHost Host { get; }

    /// <summary>Everybody who can sign in.</summary>
    public IReadOnlyDictionary<Roles, Person> People { get; }

    /// <summary>Everything with a canary in it.</summary>
    public List<Thing> Things { get; } = [];

    /// <summary>The owner's relationships by their ids, and who is the coach.</summary>
    public IReadOnlyDictionary<Guid, Roles> Relationships => _relationships;

    /// <summary>The relationship of the other leader with their coach.</summary>
    public Guid OtherRelationship { get; private set; }

    /// <summary>The secret of an invitation of the owner's that is open.</summary>
    public string Invitation { get; private set; } = "";

    /// <summary>Makes the people and all that is theirs.</summary>
    public static async Task<Ground> LayAsync(JournalHost host)
    {
        Dictionary<Roles, Person> people = [];
        foreach (var (role, name) in new[]
        {
            (Roles.Owner, "Maja Lindqvist"), (Roles.Stranger, "Ines Moreau"), (Roles.Coach, "Tobias Wren"), (Roles.NarrowCoach, "Lena Fjord"),
            (Roles.RevokedCoach, "Ravi Anand"), (Roles.OtherCoach, "Ole Brandt"),
        })
        {
            people[role] = await host.CreatePersonAsync(name);
        }

        people[Roles.Operator] = await OperatorAsync(host);
        var ground = new Ground(host, people);
        await ground.FillAsync();
        return ground;
    }

    /// <summary>The coach of a relationship of the owner's; nobody for any other id.</summary>
    public Roles CoachOf(Guid relationship) => _relationships.GetValueOrDefault(relationship);

    private async Task FillAsync()
    {
        var coach = await JoinAsync(Roles.Coach);
        var narrow = await JoinAsync(Roles.NarrowCoach);
        var revoked = await JoinAsync(Roles.RevokedCoach);
        var other = await Coached.CreateAsync(Host, coach: People[Roles.OtherCoach]);
        OtherRelationship = other.RelationshipId;
        await coach.GrantAsync(SharedKindList.Everything, CoachFrom, null, [OwnerThings.Chosen]);
        await narrow.GrantAsync(SharedKinds.Commitments, NarrowFrom);
        await revoked.GrantAsync(SharedKindList.Everything, new DateOnly(2026, 1, 5));
        await other.GrantAsync(SharedKindList.Everything, CoachFrom);

        await using (var db = await Host.OpenJournalAsync(People[Roles.Owner]))
        {
            var own = new OwnerThings(db, Host.Clock.GetUtcNow().UtcDateTime, Things);
            own.AddJournal();
            own.AddModel();
            own.AddLeading();
            own.AddContexts();
            own.AddCommitments();
            var talk = new RelationshipThings(db, Host.Clock.GetUtcNow().UtcDateTime, Things);
            foreach (var (relationship, role) in _relationships)
            {
                talk.Add(relationship, role);
            }

            await db.SaveChangesAsync();
        }

        foreach (var marked in Things.Where(thing => thing.Name.Contains("marked", StringComparison.Ordinal)).ToList())
        {
            await coach.MarkAsync(marked.Id);
            await revoked.MarkAsync(marked.Id);
        }

        await using (var db = await Host.OpenJournalAsync(People[Roles.Coach]))
        {
            new RelationshipThings(db, Host.Clock.GetUtcNow().UtcDateTime, Things).AddNotes(coach.RelationshipId, People[Roles.Owner].Id);
            await db.SaveChangesAsync();
        }

        await revoked.EndAsync();
        Invitation = await InviteAsync();
    }

    private async Task<Coached> JoinAsync(Roles role)
    {
        var joined = await Coached.CreateAsync(Host, People[Roles.Owner], People[role]);
        _relationships[joined.RelationshipId] = role;
        return joined;
    }

    private async Task<string> InviteAsync()
    {
        await using var db = await Host.OpenJournalAsync(People[Roles.Owner]);
        var token = InvitationToken.New();
        var (id, now) = (Guid.CreateVersion7(), Host.Clock.GetUtcNow().UtcDateTime);
        var address = new Thing("address of an invitation", "invitation", id, Words.Next(Things), Roles.Owner, SharedKinds.None, Roles.None);
        Things.Add(address);
        db.CoachingInvitations.Add(new CoachingInvitation
        {
            LeaderId = db.LeaderId, Id = id, InvitedBy = CoachingSide.Leader, CreatedAt = now, ExpiresAt = now.AddDays(14),
            TokenHash = InvitationToken.HashOf(token)!,
            Address = db.Seal.Close(Purposes.InvitationAddress, id, $"{address.Canary}@journal.example"),
        });
        await db.SaveChangesAsync();
        return token;
    }

    private static async Task<Person> OperatorAsync(JournalHost host)
    {
        const string Email = "operator@journal.example";
        const string Password = "eight loud herons";
        await using var scope = host.Services.CreateAsyncScope();
        var created = await scope.ServiceProvider.GetRequiredService<AccountCreation>().CreateAsync(
            new NewAccount("Odd Berg", Email, Password, JournalHost.TimeZone, IsOperator: true), CancellationToken.None);
        return new Person(created.Required().Id, "Odd Berg", Email, Password);
    }
}
