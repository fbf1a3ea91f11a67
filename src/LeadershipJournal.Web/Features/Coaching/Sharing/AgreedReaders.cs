using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Coaching.Conversation;

namespace LeadershipJournal.Web.Features.Coaching.Sharing;

/// <summary>What one change of an entry means for those who can read it, and to which new readers the leader agreed.</summary>
/// <param name="today">The leader's own date.</param>
/// <param name="relationshipIds">The coachings the leader was asked about and agreed to.</param>
internal sealed class AgreedReaders(DateOnly today, IReadOnlyCollection<Guid> relationshipIds)
{
    /// <summary>The name of the field that carries the yes.</summary>
    public const string Field = "Agreed";

    private IReadOnlyList<Guid> _losing = [];

    /// <summary>Those who could read the entry after a change, could not before, and were not agreed to.</summary>
    public async Task<IReadOnlyList<AudienceCoach>> MissingAsync(
        JournalDb db, Guid entryId, EntryFacts before, EntryFacts after, CancellationToken cancellationToken)
    {
        var audience = await EntryAudience.LoadAsync(db, entryId, today, cancellationToken);
        _losing = [.. audience.NewReaders(after, before).Select(coach => coach.RelationshipId)];
        return [.. audience.NewReaders(before, after).Where(coach => !relationshipIds.Contains(coach.RelationshipId))];
    }

    /// <summary>Tells the open pages of those who could read the entry and cannot any more; called once the change is committed.</summary>
    public async Task TellThoseWhoLostItAsync(CoachingNotices notices)
    {
        foreach (var relationship in _losing)
        {
            await notices.TellAsync(relationship, CoachingNotice.SharingChanged);
        }
    }

    /// <summary>The coachings as a form's field carries them.</summary>
    public static string Write(IEnumerable<AudienceCoach> coaches) => string.Join(',', coaches.Select(coach => coach.RelationshipId));

    /// <summary>Reads what <see cref="Write"/> wrote; what is no id is nobody.</summary>
    public static IReadOnlyCollection<Guid> Read(string? text) =>
        [.. (text ?? "").Split(',').Select(part => Guid.TryParse(part, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty)];
}
