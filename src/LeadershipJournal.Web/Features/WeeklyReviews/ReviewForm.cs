using System.Globalization;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Web.Features.Commitments;

namespace LeadershipJournal.Web.Features.WeeklyReviews;

/// <summary>
/// The fields of a weekly review by name, as they were typed: in a request, in a draft, and on the page. One
/// dictionary, because a draft from the browser and a form sent without script must mean the same.
/// </summary>
public sealed class ReviewForm(IsoWeek week, IReadOnlyDictionary<string, string> fields)
{
    private const string Prefix = "Form.";
    private readonly Dictionary<string, string> _fields = fields
        .Where(field => field.Key.StartsWith(Prefix, StringComparison.Ordinal))
        .ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal);

    public const string WeekField = "Form.Week";
    public const string IdField = "Form.Id";
    public const string VersionField = "Form.Version";
    public const string SequenceField = "Form.Sequence";
    public const string ActionField = "Form.Action";
    public const string DayField = "Form.Day";
    public const string TitleField = "Form.Title";
    public const string CameUpField = "Form.CameUp";
    public const string WhatHappenedField = "Form.WhatHappened";
    public const string SoWhatField = "Form.SoWhat";
    public const string NowWhatField = "Form.NowWhat";
    public const string WorkedField = "Form.Worked";
    public const string DiscomfortField = "Form.Discomfort";
    public const string DiscomfortLevelField = "Form.DiscomfortLevel";
    public const string DiscomfortGaveField = "Form.DiscomfortGave";
    public const string NextTimeField = "Form.NextTime";

    /// <summary>How the fields of the commitment at the end of the form begin.</summary>
    public const string PlanStart = "Form.Plan";

    private const string PromptStart = "Form.Prompt[";
    private const string CommitmentStart = "Form.Commitment[";

    public IsoWeek Week => week;

    /// <summary>A field as typed; null where nothing was sent.</summary>
    public string? this[string field]
    {
        get => _fields.GetValueOrDefault(field);
        set
        {
            if (value is null)
            {
                _fields.Remove(field);
            }
            else
            {
                _fields[field] = value;
            }
        }
    }

    public Guid Id => Guid.TryParse(this[IdField], out var id) ? id : Guid.Empty;

    /// <summary>The version on which the typing began; 0 for a review that was never finished.</summary>
    public int Version => int.TryParse(this[VersionField], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    /// <summary>The server's draft this form contains; 0 for none.</summary>
    public long Sequence => long.TryParse(this[SequenceField], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence : 0;

    /// <summary>The fields that a draft keeps: what was typed, not where it was typed on the page.</summary>
    public Dictionary<string, string> Typed => _fields
        .Where(typed => typed.Key is not (IdField or VersionField or SequenceField or ActionField))
        .ToDictionary(typed => typed.Key, typed => typed.Value, StringComparer.Ordinal);

    /// <summary>Answers to prompts by the prompt's identifier.</summary>
    public IEnumerable<(string PromptId, string Text)> Prompted => _fields
        .Where(typed => typed.Key.StartsWith(PromptStart, StringComparison.Ordinal) && typed.Key.EndsWith(']'))
        .Select(typed => (typed.Key[PromptStart.Length..^1], typed.Value));

    /// <summary>What is chosen for commitments that are due.</summary>
    public IEnumerable<(Guid Id, DueChoice Choice)> Choices =>
        from typed in _fields
        where typed.Key.StartsWith(CommitmentStart, StringComparison.Ordinal) && typed.Key.EndsWith(']')
        where Guid.TryParse(typed.Key.AsSpan()[CommitmentStart.Length..^1], out _)
        let id = Guid.Parse(typed.Key.AsSpan()[CommitmentStart.Length..^1])
        select (id, ChoiceFor(id));

    /// <summary>The commitment at the end of the form, as typed.</summary>
    public CommitmentForm Plan => new()
    {
        If = this[PlanStart + nameof(CommitmentForm.If)],
        Then = this[PlanStart + nameof(CommitmentForm.Then)],
        Dimension = this[PlanStart + nameof(CommitmentForm.Dimension)],
        Due = this[PlanStart + nameof(CommitmentForm.Due)],
    };

    /// <summary>Whether a commitment was begun; a dimension alone begins none.</summary>
    public bool HasPlan => Plan is var plan && !string.IsNullOrWhiteSpace(plan.If + plan.Then + plan.Due);

    public static string CommitmentField(Guid id) => $"{CommitmentStart}{id}]";

    /// <summary>What is chosen for a commitment; where nothing is, it is left open.</summary>
    public DueChoice ChoiceFor(Guid id) =>
        Enum.TryParse<DueChoice>(this[CommitmentField(id)], out var choice) && Enum.IsDefined(choice) ? choice : DueChoice.LeaveOpen;

    public static string PromptField(string promptId) => $"{PromptStart}{promptId}]";

    /// <summary>How often another prompt was asked for.</summary>
    public static string AnotherField(Dimension? dimension) => $"Form.Another[{dimension?.Key() ?? "life"}]";

    public int Another(Dimension? dimension) =>
        int.TryParse(this[AnotherField(dimension)], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? Math.Min(count, 1000) : 0;

    public static string MinutesField(DateOnly day, Dimension dimension) => DayPart(day, dimension) + ".Minutes";

    public static string HandsOnField(DateOnly day, Dimension dimension) => DayPart(day, dimension) + ".HandsOn";

    public static string WholeWeekField(Dimension dimension) => $"Form.WholeWeek[{dimension.Key()}]";

    /// <summary>Ticked where a day's minutes are estimated rather than tracked.</summary>
    public static string EstimatedField(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"Form.Estimated[{day:yyyy-MM-dd}]");

    /// <summary>Minutes of a day and dimension so far; what is no number of minutes counts nothing.</summary>
    public int MinutesOn(DateOnly day, Dimension dimension) =>
        Math.Clamp(TimeInvestment.Read(this[MinutesField(day, dimension)]).Minutes ?? 0, 0, Minutes.InADay);

    /// <summary>Hands-on minutes of a day and dimension so far, at most its minutes.</summary>
    public int HandsOnOn(DateOnly day, Dimension dimension) =>
        Math.Clamp(TimeInvestment.Read(this[HandsOnField(day, dimension)]).Minutes ?? 0, 0, MinutesOn(day, dimension));

    /// <summary>Fills days in with their parts of a week given at once, marked estimated; they can be refined one by one.</summary>
    public void Take(WholeWeekSpread spread)
    {
        foreach (var investment in spread.Investments)
        {
            this[MinutesField(investment.Date, investment.Dimension)] = investment.Minutes.ToString(CultureInfo.InvariantCulture);
            this[EstimatedField(investment.Date)] = "true";
        }

        foreach (var dimension in DimensionList.All)
        {
            this[WholeWeekField(dimension)] = null;
        }
    }

    /// <summary>A kept review as it stands in the form.</summary>
    public static ReviewForm Of(IsoWeek week, ReviewContent content)
    {
        var form = new ReviewForm(week, new Dictionary<string, string>())
        {
            [TitleField] = content.Title,
            [CameUpField] = content.Answers.LastNextTime?.ToString(),
            [WhatHappenedField] = content.Answers.WhatHappened,
            [SoWhatField] = content.Answers.SoWhat,
            [NowWhatField] = content.Answers.NowWhat,
            [NextTimeField] = content.NextTime,
            [DiscomfortField] = content.Discomfort,
            [DiscomfortLevelField] = content.DiscomfortLevel?.ToString(CultureInfo.InvariantCulture),
            [DiscomfortGaveField] = content.DiscomfortGave,
            [WorkedField] = content.WorkedMinutes is { } worked ? HoursText.Of(new Minutes(worked)) : null,
        };
        foreach (var answer in content.Answers.Prompted)
        {
            form[PromptField(answer.PromptId)] = answer.Text;
        }

        foreach (var investment in content.Investments)
        {
            form[MinutesField(investment.Date, investment.Dimension)] = investment.Minutes.ToString(CultureInfo.InvariantCulture);
            form[HandsOnField(investment.Date, investment.Dimension)] = investment.HandsOnMinutes.ToString(CultureInfo.InvariantCulture);
            form[EstimatedField(investment.Date)] = investment.IsEstimated ? "true" : form[EstimatedField(investment.Date)];
        }

        return form;
    }

    /// <summary>The day that was chosen; null when none of this week was.</summary>
    public DateOnly? ChosenDay =>
        DateOnly.TryParseExact(this[DayField], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && week.Contains(day)
            ? day
            : null;

    /// <summary>What concerns a whole day; the names of its fields begin with it.</summary>
    public static string DayPart(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"Form.Days[{day:yyyy-MM-dd}]");

    /// <summary>The beginning of the names of a day's and dimension's fields.</summary>
    public static string DayPart(DateOnly day, Dimension dimension) => $"{DayPart(day)}[{dimension.Key()}]";
}
