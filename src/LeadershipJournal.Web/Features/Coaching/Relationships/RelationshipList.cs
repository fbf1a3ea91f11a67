using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Web.Infrastructure;

namespace LeadershipJournal.Web.Features.Coaching.Relationships;

/// <summary>Everybody the signed-in person is, was or may soon be in a coaching relationship with.</summary>
internal sealed class RelationshipList(RelationshipDoor door, InvitationDoor received, Invitations sent, PeopleNames names, LeaderClock clock)
{
    /// <summary>The list of one side: those that wait for the person first, those that ended last.</summary>
    /// <param name="mine">The side of the signed-in person: a leader has coaches, a coach has coachees.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IReadOnlyList<RelationshipLine>> ReadAsync(CoachingSide mine, CancellationToken cancellationToken)
    {
        var zone = await clock.ZoneAsync(cancellationToken);
        var known = await door.ListAsync(mine, cancellationToken);
        var accepted = await received.AcceptedAsync(mine, cancellationToken);
        var invited = await sent.ListAsync(mine, cancellationToken);
        var people = await names.OfAsync([.. known.Select(row => row.OtherId), .. accepted.Select(row => row.InviterId)], cancellationToken);
        IEnumerable<RelationshipLine> lines =
        [
            .. invited.Select(Line),
            .. accepted.Select(row => new RelationshipLine(
                null, RelationshipState.WaitingForConfirmation, people[row.InviterId], Day(row.AcceptedAt), Href: null, IsMyTurn: false)),
            .. known.Select(row => new RelationshipLine(
                row.Id, StateOf(row), people[row.OtherId], Day(row.EndedAt ?? row.BeganAt), $"/coaching/{row.Id}", IsTurn(row), row.Stance)),
        ];
        return [.. lines.OrderByDescending(line => line.IsMyTurn).ThenBy(line => line.State is RelationshipState.Ended or RelationshipState.NotTakenUp)];

        DateOnly Day(DateTime instant) => JournalDate.At(new DateTimeOffset(instant, TimeSpan.Zero), zone);
    }

    private static RelationshipLine Line(SentInvitation invitation) => invitation.State switch
    {
        InvitationState.Accepted => new(
            null, RelationshipState.WaitingForConfirmation, invitation.Accepted!.Name, invitation.MadeOn, invitation.Href, IsMyTurn: true),
        InvitationState.Open => new(null, RelationshipState.Invited, invitation.For, invitation.MadeOn, invitation.Href, IsMyTurn: false),
        _ => new(null, RelationshipState.NotTakenUp, invitation.For, invitation.MadeOn, invitation.Href, IsMyTurn: false),
    };

    private static RelationshipState StateOf(KnownRelationship row) => row switch
    {
        { EndedAt: not null } => RelationshipState.Ended,
        { Stance: not null } => RelationshipState.Active,
        _ => RelationshipState.AgreementOpen,
    };

    // Without any proposal it is the turn of both.
    private static bool IsTurn(KnownRelationship row) => row.EndedAt is null && (row.IsMyTurn ?? true);
}
