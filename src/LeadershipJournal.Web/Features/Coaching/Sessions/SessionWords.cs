using System.Globalization;
using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Commitments;

namespace LeadershipJournal.Web.Features.Coaching.Sessions;

/// <summary>How sessions are spoken of.</summary>
internal static class SessionWords
{
    /// <summary>What an outcome can hold, for a refusal.</summary>
    public const string OutcomeHolder = "An outcome";

    /// <summary><c>Thursday 26 November 2026</c>.</summary>
    public static string Day(this SessionLine line) => Long(line.StartsAt);

    /// <summary><c>10:00 to 11:00</c>, with the day where it ends on another.</summary>
    public static string Time(this SessionLine line) => line.StartsAt.Date == line.EndsAt.Date
        ? string.Create(CultureInfo.InvariantCulture, $"{line.StartsAt:HH:mm} to {line.EndsAt:HH:mm}")
        : string.Create(CultureInfo.InvariantCulture, $"{line.StartsAt:HH:mm} to {line.EndsAt:d MMMM, HH:mm}");

    /// <summary>The stance in lower case, as a sentence has it.</summary>
    public static string Word(this CoachingStance stance) => stance.ToString().ToLowerInvariant();

    /// <summary>Where a session stands, in a word or two; null while it is simply planned.</summary>
    public static string? Standing(this SessionLine line) => line switch
    {
        { IsCancelled: true } => "Cancelled",
        { IsHeld: true } => "Held",
        { HasEnded: true } => "Not marked as held",
        _ => null,
    };

    /// <summary>Where a commitment stands.</summary>
    public static string Name(this CommitmentState state) => state switch
    {
        CommitmentState.CarriedOver => "Carried over",
        var other => other.ToString(),
    };

    private static string Long(DateTime local) => local.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);
}
