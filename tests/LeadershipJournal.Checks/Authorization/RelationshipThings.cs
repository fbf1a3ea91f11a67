using LeadershipJournal.Core.Assessments;
using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Data.Journal;

namespace LeadershipJournal.Checks.Authorization;

/// <summary>Writes what two people say, plan and agree on into the owner's journal.</summary>
/// <param name="pen">The owner's.</param>
/// <param name="relationship">A relationship of the owner's.</param>
/// <param name="coach">Its coach.</param>
internal sealed class RelationshipThings(Pen pen, Guid relationship, Roles coach)
{
    private readonly JournalDb _db = pen.Db;

    /// <summary>An agreement, a session ahead and one that was held, threads, and answers to questions about each other.</summary>
    public void Add()
    {
        AddAgreement();
        AddSession("session", "topic", isHeld: false);
        AddSession("held session", "discussed topic", isHeld: true);
        AddThread("about a dimension", dimension: Dimension.Self);
        AddThread("about a shared entry", Entry("entry of a chosen dimension"));
        AddThread("about an entry that is private now", Entry("private entry"));
        AddView();
        AddFitCheck("private fit check", isShared: false);
        AddFitCheck("shared fit check", isShared: true);
    }

    private void AddAgreement()
    {
        var agreement = Add("agreement");
        _db.CoachingAgreements.Add(new CoachingAgreement
        {
            LeaderId = _db.LeaderId, Id = agreement.Id, RelationshipId = relationship, Version = 2, ProposedBy = CoachingSide.Coach, ProposedAt = pen.Now,
            Stance = CoachingStance.Coach, LeaderAcceptedAt = pen.Now, CoachAcceptedAt = pen.Now,
            Purpose = pen.Close(Purposes.AgreementPurpose, agreement), Confidentiality = pen.Close(Purposes.AgreementConfidentiality, agreement),
        });
    }

    private void AddSession(string name, string topicName, bool isHeld)
    {
        var session = Add(name);
        var (outcome, topic, agreed) = (Add($"outcome of a {name}", session.Id), Add(topicName, session.Id), Add($"plan of a {name}", session.Id));
        _db.CoachingSessions.Add(new CoachingSession
        {
            LeaderId = _db.LeaderId, Id = session.Id, RelationshipId = relationship, StartsAt = pen.Now.AddDays(isHeld ? -20 : 3), Minutes = 60,
            PlannedBy = CoachingSide.Coach, HeldAt = isHeld ? pen.Now.AddDays(-20) : null, OutcomeVersion = 1,
            Place = pen.Close(Purposes.SessionPlace, session),
            Outcome = _db.Seal.Close(Purposes.SessionOutcome, session.Id, $"What came of {outcome.Canary}"),
            Topics =
            [
                new SessionTopic
                {
                    LeaderId = _db.LeaderId, Id = topic.Id, SessionId = session.Id, AddedBy = CoachingSide.Leader, AddedAt = pen.Now, IsDiscussed = isHeld,
                    Text = pen.Close(Purposes.SessionTopicText, topic),
                },
            ],
            Agreed =
            [
                new AgreedCommitment
                {
                    LeaderId = _db.LeaderId, Id = agreed.Id, SessionId = session.Id, ProposedBy = CoachingSide.Coach, Dimension = Dimension.Self,
                    If = pen.Close(Purposes.AgreedIf, agreed), Then = pen.Close(Purposes.AgreedThen, agreed),
                },
            ],
        });
    }

    private void AddThread(string about, Guid? entry = null, Dimension? dimension = null)
    {
        var thread = Add($"thread {about}");
        var comment = Add($"comment {about}", thread.Id);
        _db.CoachingThreads.Add(new CoachingThread
        {
            LeaderId = _db.LeaderId, Id = thread.Id, RelationshipId = relationship, EntryId = entry, Dimension = dimension, IsQuestion = true,
            StartedBy = CoachingSide.Coach, StartedAt = pen.Now, LastAt = pen.Now,
            Comments =
            [
                new CoachingComment
                {
                    LeaderId = _db.LeaderId, Id = comment.Id, ThreadId = thread.Id, WrittenBy = CoachingSide.Coach, WrittenAt = pen.Now,
                    Text = pen.Close(Purposes.CommentText, comment),
                },
            ],
        });
    }

    private void AddView()
    {
        var view = pen.Add($"view of the {coach.Word()}", relationship, isKept: false);
        _db.CoachAssessments.Add(new CoachAssessment
        {
            LeaderId = _db.LeaderId, Id = view.Id, RelationshipId = relationship, Questionnaire = Questionnaires.Shipped.Current.Version,
            RequestedOn = DateOnly.FromDateTime(pen.Now),
        });
    }

    private void AddFitCheck(string name, bool isShared)
    {
        var fit = Add(name);
        _db.FitChecks.Add(CoachThings.Fit(pen, fit, CoachingSide.Leader, isShared));
    }

    private Guid Entry(string name) => pen.Things.Single(thing => thing.Name == name).Id;

    private Thing Add(string name, Guid? part = null) => pen.Add($"{name} with the {coach.Word()}", relationship, part);
}
