using System.Globalization;
using LeadershipJournal.Core;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Web.Features.WeeklyReviews;

/// <summary>Reads a typed review: the content if every field is right, else what is wrong, by field.</summary>
internal sealed class ReviewReader
{
    private const int MostDiscomfort = 10;
    private const int MostOfNextTime = 4000;

    private readonly ReviewForm _form;
    private readonly DateOnly _today;
    private readonly List<Refusal> _refusals = [];

    private ReviewReader(ReviewForm form, DateOnly today) => (_form, _today) = (form, today);

    /// <summary>Reads the whole form.</summary>
    /// <param name="form">What was typed.</param>
    /// <param name="before">Answers kept so far; they hold the wording of prompts the library no longer has.</param>
    /// <param name="today">The leader's own date.</param>
    public static Outcome<ReviewContent> Read(ReviewForm form, ReviewAnswers before, DateOnly today)
    {
        var reader = new ReviewReader(form, today);
        var content = reader.Content(before);
        return reader._refusals.Count == 0 ? Outcome.Of(content) : Outcome.Refused<ReviewContent>(reader._refusals);
    }

    /// <summary>The words alone, which a draft keeps whatever is wrong with the numbers.</summary>
    public static ReviewAnswers Answers(ReviewForm form, ReviewAnswers before) => new()
    {
        LastNextTime = Enum.TryParse<NextTimeOutcome>(form[ReviewForm.CameUpField], out var cameUp) && Enum.IsDefined(cameUp) ? cameUp : null,
        WhatHappened = TextInput.Lines(form[ReviewForm.WhatHappenedField]),
        SoWhat = TextInput.Lines(form[ReviewForm.SoWhatField]),
        NowWhat = TextInput.Lines(form[ReviewForm.NowWhatField]),
        Prompted = [.. form.Prompted.Select(answer => Answer(answer.PromptId, TextInput.Lines(answer.Text), before)).OfType<PromptAnswer>()],
    };

    private static PromptAnswer? Answer(string promptId, string text, ReviewAnswers before) =>
        string.IsNullOrWhiteSpace(text)
            ? null
            : before.Prompted.FirstOrDefault(answer => answer.PromptId == promptId) is { } asked
                ? asked with { Text = text }
                : PromptLibrary.All.FirstOrDefault(prompt => prompt.Id == promptId) is { } prompt ? PromptAnswer.To(prompt, text) : null;

    private ReviewContent Content(ReviewAnswers before)
    {
        var answers = Answers(_form, before);
        if (TextInput.BodyTooLong(ReviewBody.Compose(answers)) is { } tooLong)
        {
            _refusals.Add(new Refusal(ReviewForm.WhatHappenedField, tooLong));
        }

        return new ReviewContent
        {
            Title = Line(ReviewForm.TitleField),
            Answers = answers,
            NextTime = Text(ReviewForm.NextTimeField),
            Discomfort = Line(ReviewForm.DiscomfortField),
            DiscomfortLevel = Level(),
            DiscomfortGave = Line(ReviewForm.DiscomfortGaveField),
            WorkedMinutes = Worked(),
            Investments = [.. _form.Week.Days.SelectMany(day => DimensionList.All.Select(dimension => Investment(day, dimension))).OfType<TimeInvestment>()],
            WholeWeek = WholeWeek(),
        };
    }

    private string Line(string field)
    {
        var line = TextInput.Line(_form[field]);
        AddIfAny(field, TextInput.LineTooLong(line));
        return line;
    }

    private string Text(string field)
    {
        var text = TextInput.Lines(_form[field]).Trim();
        AddIfAny(field, TextInput.LineTooLong(text, MostOfNextTime));
        return text;
    }

    private int? Level()
    {
        var typed = _form[ReviewForm.DiscomfortLevelField];
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level <= MostDiscomfort)
        {
            // A slider always has a value; it means something only beside a line.
            return string.IsNullOrWhiteSpace(_form[ReviewForm.DiscomfortField]) ? null : level;
        }

        _refusals.Add(new Refusal(ReviewForm.DiscomfortLevelField, "Choose a whole number from 0 to 10."));
        return null;
    }

    private int? Worked()
    {
        var (minutes, refusal) = HoursText.Read(_form[ReviewForm.WorkedField], ReviewForm.WorkedField);
        AddIfAny(refusal);
        return minutes;
    }

    private TimeInvestment? Investment(DateOnly day, Dimension dimension)
    {
        var (minutesField, handsOnField) = (ReviewForm.MinutesField(day, dimension), ReviewForm.HandsOnField(day, dimension));
        var (minutes, wrongMinutes) = TimeInvestment.Read(_form[minutesField], minutesField);
        var (handsOn, wrongHandsOn) = TimeInvestment.Read(_form[handsOnField], handsOnField);
        AddIfAny(wrongMinutes);
        AddIfAny(wrongHandsOn);
        if (wrongMinutes is not null || wrongHandsOn is not null || (minutes ?? 0, handsOn ?? 0) is (0, 0))
        {
            return null;
        }

        var isEstimated = _form[ReviewForm.EstimatedField(day)] is not null;
        var investment = TimeInvestment.Create(
            day, dimension, minutes ?? 0, handsOn ?? 0, isEstimated, isEstimated ? InvestmentSource.WholeWeek : InvestmentSource.Entry, _today);
        _refusals.AddRange(investment.Refusals.Select(refusal => refusal with
        {
            Field = refusal.Field == nameof(TimeInvestment.HandsOnMinutes) ? handsOnField : minutesField,
        }));
        return investment.Value;
    }

    private DimensionMinutes WholeWeek()
    {
        var sum = default(DimensionMinutes);
        foreach (var dimension in DimensionList.All)
        {
            var field = ReviewForm.WholeWeekField(dimension);
            var (minutes, refusal) = TimeInvestment.Read(_form[field], field);
            AddIfAny(refusal ?? minutes switch
            {
                < 0 => new Refusal(field, "Minutes cannot be negative."),
                > Minutes.InAWeek => new Refusal(field, "A week has 10,080 minutes."),
                _ => null,
            });
            if (minutes is > 0 and <= Minutes.InAWeek)
            {
                sum = sum.Plus(dimension, new Invested(minutes.Value));
            }
        }

        return sum;
    }

    private void AddIfAny(string field, string? message) => AddIfAny(message is null ? null : new Refusal(field, message));

    private void AddIfAny(Refusal? refusal)
    {
        if (refusal is not null)
        {
            _refusals.Add(refusal);
        }
    }
}
