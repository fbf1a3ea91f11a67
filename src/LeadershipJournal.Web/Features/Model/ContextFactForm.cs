using LeadershipJournal.Core;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Core.Model;

namespace LeadershipJournal.Web.Features.Model;

/// <summary>Something about the leader's context, from a day on.</summary>
public sealed record ContextFactLine(Guid Id, DateOnly Date, ContextFactKind Kind, string Text);

/// <summary>A context fact as typed. The id is made when the form is drawn, so that sending it twice notes it once.</summary>
public sealed class ContextFactForm
{
    public const int MostOfText = 500;

    public Guid Id { get; set; }

    public string? Date { get; set; }

    /// <summary>A <see cref="ContextFactKind"/> by name.</summary>
    public string? Kind { get; set; }

    public string? Text { get; set; }

    public static ContextFactForm From(ContextFactLine fact) => new()
    {
        Id = fact.Id,
        Date = ModelDates.Typed(fact.Date),
        Kind = fact.Kind.ToString(),
        Text = fact.Text,
    };

    /// <summary>The fact, or everything that is wrong with what was typed.</summary>
    public Outcome<ContextFactLine> Read(DateOnly today)
    {
        List<Refusal> refusals = [];
        if (!ModelDates.TryRead(Date, out var date))
        {
            refusals.Add(new Refusal(nameof(Date), ModelDates.NoDate));
        }
        else if (JournalDate.Refuse(date, today) is { } refusal)
        {
            refusals.Add(refusal);
        }

        if (!Enum.TryParse<ContextFactKind>(Kind, out var kind) || !Enum.IsDefined(kind))
        {
            refusals.Add(new Refusal(nameof(Kind), "Choose what it is about."));
        }

        var text = TextInput.Line(Text);
        if ((text.Length == 0 ? "Write what it was, at least a word." : TextInput.LineTooLong(text, MostOfText)) is { } wrong)
        {
            refusals.Add(new Refusal(nameof(Text), wrong));
        }

        return refusals.Count > 0
            ? Outcome.Refused<ContextFactLine>(refusals)
            : Outcome.Of(new ContextFactLine(Id, date, kind, text));
    }
}
