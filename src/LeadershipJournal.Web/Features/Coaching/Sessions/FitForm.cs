using System.Globalization;
using LeadershipJournal.Core;
using LeadershipJournal.Core.Coaching;

namespace LeadershipJournal.Web.Features.Coaching.Sessions;

/// <summary>"Do we click?" as answered.</summary>
public sealed class FitForm
{
    /// <summary>Made when the form is drawn, so that sending it twice is one answer.</summary>
    public string? Id { get; set; }

    public string? Point { get; set; }

    public string? Note { get; set; }

    /// <summary>Whether the other side sees it: <c>yes</c>.</summary>
    public string? Share { get; set; }

    public bool IsShared => Share == "yes";

    /// <summary>What is kept of it; what is wrong is added to the refusals.</summary>
    internal (int Point, string Note) Read(List<Refusal> refusals)
    {
        if (!int.TryParse(Point, NumberStyles.None, CultureInfo.InvariantCulture, out var point)
            || point is < FitCheckRhythm.LowestPoint or > FitCheckRhythm.HighestPoint)
        {
            refusals.Add(new Refusal(nameof(Point), "Choose a point from 1, not at all, to 5, fully."));
        }

        var note = TextInput.Lines(Note).Trim();
        if (TextInput.LineTooLong(note, FitCheckRhythm.LongestNote) is { } tooLong)
        {
            refusals.Add(new Refusal(nameof(Note), tooLong));
        }

        return (point, note);
    }
}

/// <summary>An answer to "do we click?".</summary>
public sealed record FitLine(Guid Id, CoachingSide By, DateOnly On, int Point, string? Note, bool IsShared);

/// <summary>The answers of one side, and those the other side shared.</summary>
/// <param name="Parties">Whose.</param>
/// <param name="Mine">The reader's own, the latest first.</param>
/// <param name="Theirs">What the other side shared, the latest first.</param>
/// <param name="DueOn">From when the reader is asked again; null before the first session was held.</param>
/// <param name="Today">The reader's own date.</param>
public sealed record FitView(SessionParties Parties, IReadOnlyList<FitLine> Mine, IReadOnlyList<FitLine> Theirs, DateOnly? DueOn, DateOnly Today)
{
    public bool IsDue => DueOn <= Today && !Parties.IsOver;

    /// <summary>Under which the question is dismissed until it comes again.</summary>
    public string Key => FitChecks.KeyOf(Parties.RelationshipId, DueOn);
}
