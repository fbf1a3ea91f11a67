using LeadershipJournal.Core.Assessments;
using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.Sealing;

namespace LeadershipJournal.Checks.Authorization;

/// <summary>Puts what two people say, plan and agree on into a journal.</summary>
internal sealed class RelationshipThings(JournalDb db, DateTime now, List<Thing> things)
{
    /// <summary>An agreement, a session with all it holds, and threads about a dimension and about entries.</summary>
    /// <param name="relationship">A relationship of the owner's.</param>
    /// <param name="coach">Its coach, who sees it unless the coaching has ended.</param>
    public void Add(Guid relationship, Roles coach)
    {
        var seen = coach is Roles.RevokedCoach ? Roles.None : coach;
        AddAgreement(relationship, seen, coach);
        AddSession(relationship, seen, coach);
        AddThread(relationship, $"thread about a dimension with the {coach}", coach is Roles.Coach ? seen : Roles.None, dimension: Dimension.Self);
        AddThread(relationship, $"thread about a shared entry with the {coach}", coach is Roles.Coach ? seen : Roles.None, Entry("entry of a chosen dimension"));
        AddThread(relationship, $"thread about an entry that is private now with the {coach}", Roles.None, Entry("private entry"));
        var seeing = Add("coach's view", $"how the {coach} sees the owner", Roles.None) with { IsKept = false };
        db.CoachAssessments.Add(new CoachAssessment
        {
            LeaderId = db.LeaderId, Id = seeing.Id, RelationshipId = relationship, Questionnaire = Questionnaires.Shipped.Current.Version, RequestedOn = DateOnly.FromDateTime(now),
        });
        var fit = Add("fit check", $"the owner's private fit check of the {coach}", Roles.None);
        db.FitChecks.Add(Fit(fit, relationship, CoachingSide.Leader));
    }

    /// <summary>What is the coach's alone.</summary>
    public void AddNotes(Guid relationship, Guid leader)
    {
        var note = new Thing("coach's note", "note", Guid.CreateVersion7(), Words.Next(things), Roles.Coach, SharedKinds.None, Roles.None);
        things.Add(note);
        db.CoachNotes.Add(new CoachNote
        {
            LeaderId = db.LeaderId, Id = note.Id, RelationshipId = relationship, CoacheeId = leader, WrittenAt = now, ChangedAt = now,
            DeleteOn = new DateOnly(2027, 5, 1), Text = Close(Purposes.CoachNoteText, note),
        });
        var fit = new Thing("coach's private fit check", "fit check", Guid.CreateVersion7(), Words.Next(things), Roles.Coach, SharedKinds.None, Roles.None);
        things.Add(fit);
        db.FitChecks.Add(Fit(fit, relationship, CoachingSide.Coach));
    }

    private void AddAgreement(Guid relationship, Roles seen, Roles coach)
    {
        var agreement = Add("agreement", $"agreement with the {coach}", seen);
        db.CoachingAgreements.Add(new CoachingAgreement
        {
            LeaderId = db.LeaderId, Id = agreement.Id, RelationshipId = relationship, Version = 2, ProposedBy = CoachingSide.Coach, ProposedAt = now,
            Stance = CoachingStance.Coach, LeaderAcceptedAt = now, CoachAcceptedAt = now,
            Purpose = Close(Purposes.AgreementPurpose, agreement), Confidentiality = Close(Purposes.AgreementConfidentiality, agreement),
        });
    }

    private void AddSession(Guid relationship, Roles seen, Roles coach)
    {
        var session = Add("session", $"session with the {coach}", seen);
        var (topic, agreed) = (Add("topic", $"topic with the {coach}", seen), Add("agreed", $"plan that came up with the {coach}", seen));
        db.CoachingSessions.Add(new CoachingSession
        {
            LeaderId = db.LeaderId, Id = session.Id, RelationshipId = relationship, StartsAt = now.AddDays(3), Minutes = 60, PlannedBy = CoachingSide.Coach,
            Place = Close(Purposes.SessionPlace, session), Outcome = Close(Purposes.SessionOutcome, session),
            Topics =
            [
                new SessionTopic
                {
                    LeaderId = db.LeaderId, Id = topic.Id, SessionId = session.Id, AddedBy = CoachingSide.Leader, AddedAt = now, Text = Close(Purposes.SessionTopicText, topic),
                },
            ],
            Agreed =
            [
                new AgreedCommitment
                {
                    LeaderId = db.LeaderId, Id = agreed.Id, SessionId = session.Id, ProposedBy = CoachingSide.Coach, Dimension = Dimension.Self,
                    If = Close(Purposes.AgreedIf, agreed), Then = Close(Purposes.AgreedThen, agreed),
                },
            ],
        });
    }

    private void AddThread(Guid relationship, string name, Roles seen, Guid? entry = null, Dimension? dimension = null)
    {
        var thread = Add("thread", name, seen);
        var comment = Guid.CreateVersion7();
        db.CoachingThreads.Add(new CoachingThread
        {
            LeaderId = db.LeaderId, Id = thread.Id, RelationshipId = relationship, EntryId = entry, Dimension = dimension, IsQuestion = true,
            StartedBy = CoachingSide.Coach, StartedAt = now, LastAt = now,
            Comments =
            [
                new CoachingComment
                {
                    LeaderId = db.LeaderId, Id = comment, ThreadId = thread.Id, WrittenBy = CoachingSide.Coach, WrittenAt = now,
                    Text = db.Seal.Close(Purposes.CommentText, comment, $"What of {thread.Canary} then"),
                },
            ],
        });
    }

    private FitCheck Fit(Thing thing, Guid relationship, CoachingSide by) => new()
    {
        LeaderId = db.LeaderId, Id = thing.Id, RelationshipId = relationship, By = by, On = new DateOnly(2026, 11, 2), Point = 4,
        Note = Close(Purposes.FitCheckNote, thing),
    };

    private Guid Entry(string name) => things.Single(thing => thing.Name == name).Id;

    private Thing Add(string type, string name, Roles seen)
    {
        var thing = new Thing(name, type, Guid.CreateVersion7(), Words.Next(things), Roles.Owner, SharedKinds.None, seen);
        things.Add(thing);
        return thing;
    }

    private Sealed Close(string purpose, Thing thing) => db.Seal.Close(purpose, thing.Id, $"About {thing.Canary} today");
}
