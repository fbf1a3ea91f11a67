using LeadershipJournal.Web.Features.Coaching.Conversation;

namespace LeadershipJournal.Web.Features.Coaching.Relationships;

/// <summary>Ends a relationship, for either side and at once.</summary>
internal sealed class RelationshipEnding(SidedWriting writing, RelationshipDoor door, CoachingNotices notices)
{
    /// <summary>Ends it; one that the other side has just ended stays as that left it. Answers whether there is one.</summary>
    public async Task<bool> EndAsync(Guid relationshipId, CancellationToken cancellationToken)
    {
        var ended = await writing.WriteAsync(
            relationshipId,
            async (journal, stop) =>
            {
                await door.EndAsync(journal.Db, relationshipId, journal.By, journal.Today, stop);
                return [];
            },
            cancellationToken);
        if (ended.IsStored)
        {
            await notices.TellAsync(relationshipId, CoachingNotice.Ended);
        }

        return ended.Kind is not CoachAnswerKind.NotFound;
    }
}
