using System.Globalization;
using LeadershipJournal.Core;
using LeadershipJournal.Core.Coaching;

namespace LeadershipJournal.Web.Features.Coaching.Sessions;

/// <summary>A session's day, time, length, place and stance as typed.</summary>
public sealed class SessionForm
{
    private const string DayFormat = "yyyy-MM-dd";
    private const string TimeFormat = "HH:mm";

    /// <summary>Made when the form is drawn, so that sending it twice plans one session.</summary>
    public string? Id { get; set; }

    public string? Date { get; set; }

    public string? Time { get; set; }

    public string? Minutes { get; set; }

    public string? Place { get; set; }

    /// <summary>The stance of this session by name; empty when it is the agreement's.</summary>
    public string? Stance { get; set; }

    /// <summary>The chosen stance; null for the agreement's.</summary>
    public CoachingStance? ChosenStance => Enum.TryParse<CoachingStance>(Stance, out var stance) && Enum.IsDefined(stance) ? stance : null;

    /// <summary>The form on a session that is planned.</summary>
    public static SessionForm Of(SessionLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return new SessionForm
        {
            Id = line.Id.ToString(),
            Date = line.StartsAt.ToString(DayFormat, CultureInfo.InvariantCulture),
            Time = line.StartsAt.ToString(TimeFormat, CultureInfo.InvariantCulture),
            Minutes = line.Minutes.ToString(CultureInfo.InvariantCulture),
            Place = line.Place,
            Stance = line.Stance?.ToString(),
        };
    }

    /// <summary>The terms, or everything that is wrong with what was typed.</summary>
    public Outcome<SessionTerms> Read(TimeZoneInfo zone, DateTimeOffset now) => SessionTerms.Create(
        DateOnly.TryParseExact(Date?.Trim(), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        TimeOnly.TryParseExact(Time?.Trim(), [TimeFormat, "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null,
        int.TryParse(Minutes?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : null,
        TextInput.Line(Place),
        zone,
        now);
}
