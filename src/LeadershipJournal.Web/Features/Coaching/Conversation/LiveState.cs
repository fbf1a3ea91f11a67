using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LeadershipJournal.Web.Features.Coaching.Conversation;

/// <summary>What a relationship shares at a moment, as a mark that can be compared and says nothing.</summary>
internal static class LiveState
{
    /// <summary>The mark of a relationship that has ended.</summary>
    public const string Ended = "ended";

    private const int Letters = 16;

    /// <summary>The mark; the same as long as neither the terms nor the kinds that hold today have changed.</summary>
    public static string MarkOf(Coachee coachee)
    {
        if (coachee.EndedAt is not null)
        {
            return Ended;
        }

        var terms = coachee.Terms;
        var words = string.Create(
            CultureInfo.InvariantCulture,
            $"{coachee.RelationshipId} {coachee.Kinds} {terms?.From:O} {terms?.Until:O} {terms?.Entries.Rule} {string.Join(' ', terms?.Entries.Dimensions ?? [])}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..Letters];
    }
}

/// <summary>Asks the database what a relationship shares now, for a page that is open.</summary>
internal sealed class LiveStateReading(CoachDoor door)
{
    /// <summary>Who asks, and the mark of what is shared; null when the relationship is none of theirs.</summary>
    public async Task<string?> MarkAsync(Guid relationshipId, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(relationshipId, cancellationToken) is not { } sides)
        {
            return null;
        }

        var names = await door.NamesAsync(sides, cancellationToken);
        await using var db = await door.OpenAsync(sides, cancellationToken);
        return LiveState.MarkOf(await door.AskAsync(db, sides, names, cancellationToken));
    }
}
