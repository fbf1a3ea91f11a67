namespace LeadershipJournal.Web.Features.Coaching.Notes;

/// <summary>A coach's note.</summary>
/// <param name="Id">Which.</param>
/// <param name="WrittenAt">UTC.</param>
/// <param name="WrittenOn">On the coach's own clock.</param>
/// <param name="DeleteOn">The date it carries.</param>
/// <param name="Version">Grows with every save.</param>
/// <param name="Text">Markdown.</param>
public sealed record NoteLine(Guid Id, DateTime WrittenAt, DateTime WrittenOn, DateOnly DeleteOn, int Version, string Text);

/// <summary>A coach's notes about one coachee; for the leader, only that there are some.</summary>
/// <param name="Answer">How the coach's door answered.</param>
/// <param name="Notes">The notes, the latest first; none for the leader.</param>
/// <param name="Until">For the leader: until when there are notes; null when there are none.</param>
/// <param name="Today">The reader's own date.</param>
/// <param name="EndedOn">The day the coaching ended; null while it lasts.</param>
public sealed record NotesView(CoachAnswer<NotesExist> Answer, IReadOnlyList<NoteLine> Notes, DateOnly? Until, DateOnly Today, DateOnly? EndedOn);

/// <summary>What a leader may know of a coach's notes.</summary>
/// <param name="CoacheeId">The leader.</param>
/// <param name="Until">Until when there are some; null when there are none.</param>
public sealed record NotesExist(Guid CoacheeId, DateOnly? Until);

/// <summary>What came of keeping a note.</summary>
/// <param name="Refusals">What is wrong; empty when it is kept.</param>
/// <param name="Other">What another window kept meanwhile; then nothing was written over.</param>
/// <param name="IsOver">Whether the coaching has ended, so that no note is written any more.</param>
public sealed record NoteKept(IReadOnlyList<Core.Refusal> Refusals, string? Other = null, bool IsOver = false);
