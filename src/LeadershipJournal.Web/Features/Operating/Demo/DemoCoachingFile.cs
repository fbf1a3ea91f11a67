using LeadershipJournal.Core.Coaching;

namespace LeadershipJournal.Web.Features.Operating.Demo;

/// <summary>The invented coaching as its file has it; people by their keys, entries by their titles.</summary>
internal sealed class DemoCoachingFile
{
    public List<DemoRelationship> Relationships { get; set; } = [];

    public List<DemoInvitation> Invitations { get; set; } = [];
}

/// <summary>A moment, so that the demo always ends today.</summary>
internal sealed class DemoMoment
{
    public int WeeksAgo { get; set; }

    public required string Day { get; set; }

    /// <summary>In UTC.</summary>
    public int Hour { get; set; }

    public DateTime On(DemoCalendar calendar) => calendar.Date(WeeksAgo, Day).ToDateTime(new TimeOnly(Hour, 0), DateTimeKind.Utc);
}

internal sealed class DemoRelationship
{
    public required string Leader { get; set; }

    public required string Coach { get; set; }

    public required DemoMoment Began { get; set; }

    public CoachingStance Stance { get; set; }

    public int? EveryWeeks { get; set; }

    public required string Purpose { get; set; }

    public required string Confidentiality { get; set; }

    public List<SharedKinds> Kinds { get; set; } = [];

    public int FromWeeksAgo { get; set; }

    public int UntilWeeksAgo { get; set; }

    /// <summary>Titles of entries marked for the coach.</summary>
    public List<string> Marked { get; set; } = [];

    public DemoMoment? MarkedOn { get; set; }

    public List<DemoSession> Sessions { get; set; } = [];

    public List<DemoThread> Threads { get; set; } = [];

    public List<DemoNote> Notes { get; set; } = [];
}

internal sealed class DemoSession
{
    public required DemoMoment At { get; set; }

    public int Minutes { get; set; }

    public string? Place { get; set; }

    /// <summary>What came of it; null for one that is still ahead.</summary>
    public string? Outcome { get; set; }

    public List<DemoTopic> Topics { get; set; } = [];
}

internal sealed class DemoTopic
{
    public CoachingSide By { get; set; }

    public required string Text { get; set; }
}

internal sealed class DemoThread
{
    public string? AboutEntry { get; set; }

    public string? AboutDimension { get; set; }

    public bool IsQuestion { get; set; }

    /// <summary>Oldest first; each side has read up to its own last one.</summary>
    public List<DemoComment> Comments { get; set; } = [];
}

internal sealed class DemoComment
{
    public CoachingSide By { get; set; }

    public required DemoMoment At { get; set; }

    public required string Text { get; set; }
}

internal sealed class DemoNote
{
    public required DemoMoment At { get; set; }

    public required string Text { get; set; }
}

internal sealed class DemoInvitation
{
    public required string By { get; set; }

    public required string AcceptedBy { get; set; }

    public required DemoMoment Made { get; set; }

    public required DemoMoment Accepted { get; set; }
}
