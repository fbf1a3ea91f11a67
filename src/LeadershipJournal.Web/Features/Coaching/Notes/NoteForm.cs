using System.Globalization;
using LeadershipJournal.Core;
using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Web.Ui;

namespace LeadershipJournal.Web.Features.Coaching.Notes;

/// <summary>A note as typed, on the version it began with.</summary>
public sealed class NoteForm
{
    /// <summary>Made when the form is drawn, so that sending it twice keeps one note.</summary>
    public string? Id { get; set; }

    public int Version { get; set; }

    public string? Text { get; set; }

    public string? DeleteOn { get; set; }

    /// <summary>When it was first written, where a deleted note comes back.</summary>
    public string? Written { get; set; }

    /// <summary>The instant a note that comes back was first written; null for a new one.</summary>
    internal DateTime? WrittenAt => DateTime.TryParseExact(
        Written, "O", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    /// <summary>The form of a new note.</summary>
    public static NoteForm New(Guid id, DateOnly today) => new() { Id = id.ToString(), DeleteOn = TypedInput.Write(NoteRetention.Default(today)) };

    /// <summary>The form on a note that is kept.</summary>
    public static NoteForm Of(NoteLine note)
    {
        ArgumentNullException.ThrowIfNull(note);
        return new NoteForm
        {
            Id = note.Id.ToString(),
            Version = note.Version,
            Text = note.Text,
            DeleteOn = TypedInput.Write(note.DeleteOn),
            Written = note.WrittenAt.ToString("O", CultureInfo.InvariantCulture),
        };
    }

    /// <summary>What is kept of it; what is wrong is added to the refusals.</summary>
    internal (string Text, DateOnly DeleteOn) Read(DateOnly today, List<Refusal> refusals)
    {
        var text = TypedInput.Markdown(Text, nameof(Text), refusals);
        if (text.Length == 0)
        {
            refusals.Add(new Refusal(nameof(Text), "There is nothing to keep yet."));
        }

        var before = refusals.Count;
        var day = TypedInput.Day(DeleteOn, nameof(DeleteOn), missing: null, refusals);
        if (refusals.Count == before && NoteRetention.Refuse(day, today, nameof(DeleteOn)) is { } refusal)
        {
            refusals.Add(refusal);
        }

        return (text, day ?? default);
    }
}
