using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Data.Journal;

namespace LeadershipJournal.Web.Features.Operating.Demo;

/// <summary>The invented sessions and threads of one relationship, as rows of its leader.</summary>
internal sealed class DemoTalks(JournalDb db, DemoCalendar calendar, Guid relationshipId, Func<DateTime, Guid> newId)
{
    public CoachingSession Session(DemoSession file)
    {
        var at = file.At.On(calendar);
        var id = newId(at);
        return new CoachingSession
        {
            LeaderId = db.LeaderId,
            Id = id,
            RelationshipId = relationshipId,
            StartsAt = at,
            Minutes = file.Minutes,
            PlannedBy = CoachingSide.Coach,
            HeldAt = file.Outcome is null ? null : at.AddMinutes(file.Minutes),
            Place = db.Seal.CloseOptional(Purposes.SessionPlace, id, file.Place),
            Outcome = db.Seal.CloseOptional(Purposes.SessionOutcome, id, file.Outcome?.Trim()),
            OutcomeVersion = file.Outcome is null ? 0 : 1,
            Topics = [.. file.Topics.Select(topic => Topic(id, topic, at.AddDays(-10), isDiscussed: file.Outcome is not null))],
        };
    }

    private SessionTopic Topic(Guid sessionId, DemoTopic file, DateTime at, bool isDiscussed)
    {
        var id = newId(at);
        return new SessionTopic
        {
            LeaderId = db.LeaderId,
            Id = id,
            SessionId = sessionId,
            AddedBy = file.By,
            AddedAt = at,
            IsDiscussed = isDiscussed,
            Text = db.Seal.Close(Purposes.SessionTopicText, id, file.Text),
        };
    }

    public CoachingThread Thread(DemoThread file, Guid? entryId)
    {
        var id = newId(file.Comments[0].At.On(calendar));
        return new CoachingThread
        {
            LeaderId = db.LeaderId,
            Id = id,
            RelationshipId = relationshipId,
            EntryId = entryId,
            Dimension = file.AboutDimension is { } key ? DimensionList.FromKey(key) : null,
            IsQuestion = file.IsQuestion,
            StartedBy = file.Comments[0].By,
            StartedAt = file.Comments[0].At.On(calendar),
            LastAt = file.Comments[^1].At.On(calendar),
            LeaderReadAt = LastOf(file, CoachingSide.Leader),
            CoachReadAt = LastOf(file, CoachingSide.Coach),
            Comments = [.. file.Comments.Select(comment => Comment(id, comment))],
        };
    }

    private CoachingComment Comment(Guid threadId, DemoComment file)
    {
        var id = newId(file.At.On(calendar));
        return new CoachingComment
        {
            LeaderId = db.LeaderId,
            Id = id,
            ThreadId = threadId,
            WrittenBy = file.By,
            WrittenAt = file.At.On(calendar),
            Text = db.Seal.Close(Purposes.CommentText, id, file.Text),
        };
    }

    private DateTime? LastOf(DemoThread file, CoachingSide side) => file.Comments.FindLast(comment => comment.By == side)?.At.On(calendar);
}
