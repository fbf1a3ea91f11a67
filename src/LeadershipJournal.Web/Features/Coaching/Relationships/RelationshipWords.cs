using System.Globalization;
using LeadershipJournal.Core.Coaching;

namespace LeadershipJournal.Web.Features.Coaching.Relationships;

/// <summary>Relationships as pages word them.</summary>
internal static class RelationshipWords
{
    public static string Name(this CoachingStance stance) => stance switch
    {
        CoachingStance.Coach => "Coach",
        CoachingStance.Mentor => "Mentor",
        _ => "Consultant",
    };

    /// <summary>What a stance means, as a sentence.</summary>
    public static string Means(this CoachingStance stance) => stance switch
    {
        CoachingStance.Coach => "Asks; the answers are the leader’s.",
        CoachingStance.Mentor => "Shares experience of the same road.",
        _ => "Gives advice as an expert.",
    };

    /// <summary><c>Every 3 weeks</c>.</summary>
    public static string Rhythm(int? everyWeeks) => everyWeeks switch
    {
        null => "As needed",
        1 => "Every week",
        { } weeks => string.Create(CultureInfo.InvariantCulture, $"Every {weeks} weeks"),
    };

    /// <summary>What the one on this side is to the other.</summary>
    public static string Role(this CoachingSide side) => side is CoachingSide.Leader ? "leader" : "coach";

    /// <summary>Where a line of the list stands.</summary>
    public static string Name(this RelationshipState state) => state switch
    {
        RelationshipState.Invited => "Invited",
        RelationshipState.NotTakenUp => "Invitation not taken up",
        RelationshipState.WaitingForConfirmation => "Waiting for confirmation",
        RelationshipState.AgreementOpen => "Agreement open",
        RelationshipState.Active => "Active",
        _ => "Ended",
    };

    /// <summary>Where an invitation stands.</summary>
    public static string Name(this InvitationState state) => state switch
    {
        InvitationState.Open => "Open",
        InvitationState.Expired => "Expired",
        InvitationState.Accepted => "Accepted; waits for you to confirm",
        InvitationState.Confirmed => "Confirmed",
        _ => "Closed: taken back, or declined",
    };
}
