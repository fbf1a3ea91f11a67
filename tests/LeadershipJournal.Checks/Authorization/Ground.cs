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

    private readonly ThingList _things;

    private Ground(JournalHost host, IReadOnlyDictionary<Roles, Person> people, ThingList things) => (Host, People, _things) = (host, people, things);

    public JournalHost Host { get; }

    /// <summary>Everybody who can sign in.</summary>
    public IReadOnlyDictionary<Roles, Person> People { get; }

    /// <summary>Everything with a canary in it.</summary>
    public IReadOnlyList<Thing> Things => _things.Made;

    /// <summary>The owner's relationships by their ids, and who is the coach.</summary>
    public IReadOnlyDictionary<Guid, Roles> Relationships => _relationships;

    /// <summary>The relationship of the other leader with their coach.</summary>
    public Guid OtherRelationship { get; private set; }

    /// <summary>The other leader.</summary>
    public Person? OtherLeader { get; private set; }

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
        var ground = new Ground(host, people, await ThingList.ReadAsync());
        await ground.FillAsync();
        if (ground._things.Missing.FirstOrDefault() is { } missing)
        {
            throw new CheckException($"things.txt names '{missing}', and there is no such thing.");
        }

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
        (OtherRelationship, OtherLeader) = (other.RelationshipId, other.Leader);
        await coach.GrantAsync(SharedKindList.Everything, CoachFrom, null, [OwnerEntries.Chosen]);
        await narrow.GrantAsync(SharedKinds.Commitments, NarrowFrom);
        await revoked.GrantAsync(SharedKindList.Everything, new DateOnly(2026, 1, 5));
        await other.GrantAsync(SharedKindList.Everything, CoachFrom);
        await WriteAsync(Roles.Owner, WriteOwners);
        await LeakNumbers.AddAsync(this);
        foreach (var marked in Things.Where(thing => thing.Name.StartsWith("marked", StringComparison.Ordinal) || thing.Name == "entry marked for the coach").ToList())
        {
            await coach.MarkAsync(marked.Id);
            await revoked.MarkAsync(marked.Id);
        }

        await WriteAsync(Roles.Coach, pen => CoachThings.Add(pen, coach.RelationshipId, People[Roles.Owner].Id, Roles.Coach));
        await WriteAsync(Roles.RevokedCoach, pen => CoachThings.Add(pen, revoked.RelationshipId, People[Roles.Owner].Id, Roles.RevokedCoach));
        await WriteAsync(Roles.Owner, Invite);
        await revoked.EndAsync();
    }

    private async Task WriteAsync(Roles whose, Action<Pen> write)
    {
        await using var db = await Host.OpenJournalAsync(People[whose]);
        write(new Pen(db, Host.Clock.GetUtcNow().UtcDateTime, whose, _things));
        await db.SaveChangesAsync();
    }

    private void WriteOwners(Pen pen)
    {
        new OwnerEntries(pen).Add();
        new OwnerModel(pen).Add();
        foreach (var (relationship, role) in _relationships)
        {
            new RelationshipThings(pen, relationship, role).Add();
        }
    }

    private void Invite(Pen pen)
    {
        Invitation = InvitationToken.New();
        var address = pen.Add("address of an invitation");
        pen.Db.CoachingInvitations.Add(new CoachingInvitation
        {
            LeaderId = pen.Db.LeaderId, Id = address.Id, InvitedBy = CoachingSide.Leader, CreatedAt = pen.Now, ExpiresAt = pen.Now.AddDays(14),
            TokenHash = InvitationToken.HashOf(Invitation)!,
            Address = pen.Db.Seal.Close(Purposes.InvitationAddress, address.Id, $"{address.Canary}@journal.example"),
        });
    }

    private async Task<Coached> JoinAsync(Roles role)
    {
        var joined = await Coached.CreateAsync(Host, People[Roles.Owner], People[role]);
        _relationships[joined.RelationshipId] = role;
        return joined;
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
