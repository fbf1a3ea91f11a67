using System.Globalization;
using LeadershipJournal.Core;
using LeadershipJournal.Core.Commitments;
using LeadershipJournal.Core.Dimensions;

namespace LeadershipJournal.Web.Features.Commitments;

/// <summary>A commitment as typed. Everything is text, so that what was typed comes back when it is refused.</summary>
public sealed class CommitmentForm
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>Made when the form is drawn, so that sending it twice makes one commitment.</summary>
    public string? Id { get; set; }

    public string? If { get; set; }

    public string? Then { get; set; }

    /// <summary>A dimension's key.</summary>
    public string? Dimension { get; set; }

    public string? Due { get; set; }

    /// <summary>What it comes from, as <see cref="OriginKey"/> writes it; nothing for nothing.</summary>
    public string? Origin { get; set; }

    /// <summary>Says that this brings back what was there before a change.</summary>
    public string? Back { get; set; }

    public bool IsBack => Back == "yes";

    public OriginKey? ComesFrom => OriginKey.Parse(Origin);

    /// <summary>The form on a commitment that exists.</summary>
    public static CommitmentForm Of(CommitmentLine line) => new()
    {
        Id = line.Id.ToString(),
        If = line.If,
        Then = line.Then,
        Dimension = line.Dimension.Key(),
        Due = Day(line.Life.Due),
    };

    /// <summary>The plan, or everything that is wrong with what was typed.</summary>
    /// <param name="today">The leader's own date.</param>
    /// <param name="dueBefore">The date it already has.</param>
    /// <param name="madeOn">When it was made; a date from then on may come back.</param>
    public Outcome<IfThenPlan> Read(DateOnly today, DateOnly? dueBefore = null, DateOnly? madeOn = null)
    {
        var (due, refusal) = ReadDay(Due, nameof(Due));
        dueBefore = IsBack && due >= madeOn ? due : dueBefore;
        var plan = IfThenPlan.Create(TextInput.Line(If), TextInput.Line(Then), DimensionList.FromKey(Dimension), due, today, dueBefore);
        return refusal is null ? plan : Outcome.Refused<IfThenPlan>([.. plan.Refusals, refusal]);
    }

    /// <summary>A day as typed; nothing where nothing was.</summary>
    public static (DateOnly? Day, Refusal? Refusal) ReadDay(string? text, string field) =>
        string.IsNullOrWhiteSpace(text)
            ? (null, null)
            : DateOnly.TryParseExact(text.Trim(), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? (day, null)
                : (null, new Refusal(field, "This is not a date. Write it as year, month and day, such as 2026-11-20."));

    /// <summary>A day as a date input holds it.</summary>
    public static string? Day(DateOnly? day) => day?.ToString(DayFormat, CultureInfo.InvariantCulture);
}
