using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Core.Coaching;

/// <summary>When a coaching session is, how long it is meant to last, and where.</summary>
public sealed record SessionTerms
{
    /// <summary>The shortest a session can be, in minutes.</summary>
    public const int Shortest = 5;

    /// <summary>The longest a session can be, in minutes: a day.</summary>
    public const int Longest = Journal.Minutes.InADay;

    /// <summary>The longest a place may be, in characters.</summary>
    public const int LongestPlace = 300;

    /// <summary>The input that a refusal of the day belongs beside.</summary>
    public const string DateField = "Date";

    /// <summary>The input that a refusal of the time belongs beside.</summary>
    public const string TimeField = "Time";

    private SessionTerms(DateTime startsAt, int minutes, string? place)
    {
        StartsAt = startsAt;
        Minutes = minutes;
        Place = place;
    }

    /// <summary>When it starts, UTC.</summary>
    public DateTime StartsAt { get; }

    /// <summary>How long it is meant to last.</summary>
    public int Minutes { get; }

    /// <summary>Where, or how to join; null when nobody said.</summary>
    public string? Place { get; }

    /// <summary>Takes terms that keep the rules, or says which they break.</summary>
    /// <param name="date">The day on the planner's calendar; at most a year ahead.</param>
    /// <param name="time">The time on the planner's clock. Where clocks go back and it comes twice, the first is meant.</param>
    /// <param name="minutes">From <see cref="Shortest"/> to <see cref="Longest"/>.</param>
    /// <param name="place">One line of at most <see cref="LongestPlace"/> characters; empty when nobody said.</param>
    /// <param name="zone">The planner's time zone.</param>
    /// <param name="now">The instant of planning.</param>
    public static Outcome<SessionTerms> Create(
        DateOnly? date, TimeOnly? time, int? minutes, string? place, TimeZoneInfo zone, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var line = (place ?? "").Trim();
        List<Refusal> refusals = [];
        if (date is null)
        {
            refusals.Add(new Refusal(DateField, "Say on which day."));
        }
        else if (JournalDate.Refuse(date.Value, JournalDate.At(now, zone), DateField) is { } refusal)
        {
            refusals.Add(refusal);
        }

        if (time is null)
        {
            refusals.Add(new Refusal(TimeField, "Say at what time."));
        }
        else if (date is { } day && zone.IsInvalidTime(day.ToDateTime(time.Value)))
        {
            refusals.Add(new Refusal(TimeField, $"Clocks go forward on {JournalDate.InFull(day)}, and {time:HH\\:mm} is not on them. Choose an hour earlier or later."));
        }

        if (minutes is not (>= Shortest and <= Longest))
        {
            refusals.Add(new Refusal(nameof(Minutes), $"A session lasts from {Shortest} minutes to 24 hours, that is {Longest} minutes."));
        }

        if (TextInput.LineTooLong(line, LongestPlace) is { } tooLong)
        {
            refusals.Add(new Refusal(nameof(Place), tooLong));
        }

        return refusals.Count == 0
            ? Outcome.Of(new SessionTerms(Instant(date!.Value.ToDateTime(time!.Value), zone), minutes!.Value, line.Length == 0 ? null : line))
            : Outcome.Refused<SessionTerms>(refusals);
    }

    private static DateTime Instant(DateTime local, TimeZoneInfo zone)
    {
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return DateTime.SpecifyKind(local - offset, DateTimeKind.Utc);
    }
}
