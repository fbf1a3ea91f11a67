using System.Security.Cryptography;
using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.Sealing;

namespace LeadershipJournal.Data.Tests.Samples;

/// <summary>One row of every entity of coaching with every column filled.</summary>
internal sealed class WholeCoaching(LeaderSeal seal, Guid entry, DateTime instant)
{
    private readonly Guid _leader = seal.LeaderId;
    private readonly Guid _coach = Guid.CreateVersion7();
    private readonly Guid _relationship = Guid.CreateVersion7();
    private readonly DateOnly _day = DateOnly.FromDateTime(instant);

    /// <summary>The line of the access record, which only a coach's door writes.</summary>
    public AccessRecord Line() => new()
    {
        LeaderId = _leader, Id = Guid.CreateVersion7(), RelationshipId = _relationship, CoachId = _coach, OpenedAt = instant,
        Slot = AccessSlot.Of(new DateTimeOffset(instant)), Thing = AccessedThing.Entry, ThingId = entry, Under = SharedKinds.Entries, FromWeek = 1, UntilWeek = 2,
    };

    /// <summary>Every other row, in an order in which they can be inserted.</summary>
    public IEnumerable<ILeaderOwned> Rows() => [.. Relationship(), .. Thread(), .. Session(), .. Assessment(), Note()];

    private IEnumerable<ILeaderOwned> Relationship()
    {
        var (agreement, invitation) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        return
        [
            new CoachingRelationship
            {
                LeaderId = _leader, Id = _relationship, CoachId = _coach, BeganAt = instant, EndedAt = instant,
                EndedBy = CoachingSide.Coach, NotesUntil = _day,
            },
            new CoachingAgreement
            {
                LeaderId = _leader, Id = agreement, RelationshipId = _relationship, Version = 1, ProposedBy = CoachingSide.Coach,
                ProposedAt = instant, Stance = CoachingStance.Mentor, EveryWeeks = 4, LeaderAcceptedAt = instant, CoachAcceptedAt = instant,
                Purpose = Close(Purposes.AgreementPurpose, agreement), Confidentiality = Close(Purposes.AgreementConfidentiality, agreement),
            },
            new CoachingInvitation
            {
                LeaderId = _leader, Id = invitation, InvitedBy = CoachingSide.Leader, TokenHash = RandomNumberGenerator.GetBytes(32),
                Address = Close(Purposes.InvitationAddress, invitation), CreatedAt = instant, ExpiresAt = instant, RevokedAt = instant,
                AcceptedById = _coach, AcceptedAt = instant, ConfirmedAt = instant, RelationshipId = _relationship,
            },
            new SharingGrant
            {
                LeaderId = _leader, RelationshipId = _relationship, Kinds = SharedKinds.Balance, From = _day, Until = _day,
                EntriesRule = EntriesRule.ChosenDimensions, Dimensions = 3, ChangedAt = instant,
            },
            new SharedEntry { LeaderId = _leader, RelationshipId = _relationship, EntryId = entry, SharedAt = instant },
        ];
    }

    private IEnumerable<ILeaderOwned> Thread()
    {
        var (thread, comment) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        return
        [
            new CoachingThread
            {
                LeaderId = _leader, Id = thread, RelationshipId = _relationship, EntryId = entry, IsQuestion = true,
                StartedBy = CoachingSide.Coach, StartedAt = instant, LastAt = instant, ResolvedAt = instant,
                LeaderReadAt = instant, CoachReadAt = instant,
            },
            new CoachingComment
            {
                LeaderId = _leader, Id = comment, ThreadId = thread, WrittenBy = CoachingSide.Coach, WrittenAt = instant,
                Text = Close(Purposes.CommentText, comment),
            },
        ];
    }

    private IEnumerable<ILeaderOwned> Session()
    {
        var (session, topic, agreed, check) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        return
        [
            new CoachingSession
            {
                LeaderId = _leader, Id = session, RelationshipId = _relationship, StartsAt = instant, Minutes = 60,
                Stance = CoachingStance.Consultant, PlannedBy = CoachingSide.Leader, Sequence = 1, HeldAt = instant, CancelledAt = instant,
                Place = Close(Purposes.SessionPlace, session), Outcome = Close(Purposes.SessionOutcome, session), OutcomeVersion = 1,
            },
            new SessionTopic
            {
                LeaderId = _leader, Id = topic, SessionId = session, AddedBy = CoachingSide.Coach, AddedAt = instant, IsDiscussed = true,
                Text = Close(Purposes.SessionTopicText, topic),
            },
            new AgreedCommitment
            {
                LeaderId = _leader, Id = agreed, SessionId = session, ProposedBy = CoachingSide.Coach, Dimension = Dimension.Time,
                Due = _day, CommitmentId = Guid.CreateVersion7(), DeclinedAt = instant,
                If = Close(Purposes.AgreedIf, agreed), Then = Close(Purposes.AgreedThen, agreed),
            },
            new FitCheck
            {
                LeaderId = _leader, Id = check, RelationshipId = _relationship, By = CoachingSide.Coach, On = _day, Point = 4,
                SharedAt = instant, Note = Close(Purposes.FitCheckNote, check),
            },
        ];
    }

    private IEnumerable<ILeaderOwned> Assessment()
    {
        var assessment = Guid.CreateVersion7();
        return
        [
            new CoachAssessment
            {
                LeaderId = _leader, Id = assessment, RelationshipId = _relationship, Questionnaire = 1, RequestedOn = _day,
                CompletedOn = _day, WithdrawnAt = instant,
            },
            new CoachAssessmentAnswer
            {
                LeaderId = _leader, CoachAssessmentId = assessment, ItemId = "self-1", Point = 4, AnsweredAt = instant,
            },
        ];
    }

    private CoachNote Note()
    {
        var note = Guid.CreateVersion7();
        return new CoachNote
        {
            LeaderId = _leader, Id = note, RelationshipId = _relationship, CoacheeId = Guid.CreateVersion7(), WrittenAt = instant,
            ChangedAt = instant, DeleteOn = _day, Version = 1, Text = Close(Purposes.CoachNoteText, note),
        };
    }

    private Sealed Close(string purpose, Guid row) => seal.Close(purpose, row, $"{WholeJournal.Canary} {purpose}");
}
