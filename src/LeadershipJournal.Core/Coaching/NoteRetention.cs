using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Core.Coaching;

/// <summary>How long a coach's notes stay: until the date they carry, and at most 30 days after the coaching has ended.</summary>
public static class NoteRetention
{
    /// <summary>How many days notes outlive the coaching at most.</summary>
    public const int DaysAfterEnd = 30;

    /// <summary>How many years ahead a date can lie.</summary>
    public const int LongestYears = 10;

    private const int DefaultYears = 2;

    /// <summary>The date a new note starts with: two years on.</summary>
    /// <param name="today">The coach's own date.</param>
    public static DateOnly Default(DateOnly today) => today.AddYears(DefaultYears);

    /// <summary>Why a date cannot be a note's; null when it can.</summary>
    /// <param name="deleteOn">The date asked for; null when none was given.</param>
    /// <param name="today">The coach's own date.</param>
    /// <param name="field">The input the message belongs beside.</param>
    public static Refusal? Refuse(DateOnly? deleteOn, DateOnly today, string field = "DeleteOn") => deleteOn switch
    {
        null => new Refusal(field, "Say on which day the note is deleted. No note stays for ever."),
        { } day when day <= today => new Refusal(field, $"{JournalDate.InFull(day)} is not ahead. Choose a day from tomorrow on, or delete the note now."),
        { } day when day > today.AddYears(LongestYears) => new Refusal(field, $"A note stays ten years at most, until {JournalDate.InFull(today.AddYears(LongestYears))}."),
        _ => null,
    };

    /// <summary>The day on which a note goes: the earlier of its date and 30 days after the end.</summary>
    /// <param name="deleteOn">The date the note carries.</param>
    /// <param name="endedOn">The day the coaching ended; null while it lasts.</param>
    public static DateOnly GoesOn(DateOnly deleteOn, DateOnly? endedOn) =>
        endedOn?.AddDays(DaysAfterEnd) is { } last && last < deleteOn ? last : deleteOn;

    /// <summary>Whether a note's day has come.</summary>
    /// <param name="deleteOn">The date the note carries.</param>
    /// <param name="endedOn">The day the coaching ended; null while it lasts.</param>
    /// <param name="today">The date on which it is asked.</param>
    public static bool IsOver(DateOnly deleteOn, DateOnly? endedOn, DateOnly today) => GoesOn(deleteOn, endedOn) <= today;
}
