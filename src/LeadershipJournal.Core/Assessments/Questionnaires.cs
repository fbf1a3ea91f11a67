using LeadershipJournal.Core.Dimensions;

namespace LeadershipJournal.Core.Assessments;

/// <summary>Every version of the questionnaire that was ever answered, and the one to answer now.</summary>
public sealed class Questionnaires
{
    private readonly SortedDictionary<int, Questionnaire> _byVersion;

    /// <summary>Takes the versions there are.</summary>
    /// <exception cref="ArgumentException">There is none, or a version is given twice.</exception>
    public Questionnaires(params IReadOnlyList<Questionnaire> versions)
    {
        if (versions.Count == 0)
        {
            throw new ArgumentException("There is at least one version.", nameof(versions));
        }

        _byVersion = new(versions.ToDictionary(questionnaire => questionnaire.Version));
        Current = _byVersion.Values.Last();
    }

    /// <summary>The versions that come with the application.</summary>
    public static Questionnaires Shipped { get; } = new(Version1());

    /// <summary>The highest version: a new assessment answers it.</summary>
    public Questionnaire Current { get; }

    /// <summary>A version that was answered.</summary>
    /// <exception cref="KeyNotFoundException">There is no such version; a version that was answered is never taken away.</exception>
    public Questionnaire this[int version] => _byVersion[version];

    // An item is one observable behaviour, said without a negative; the sentence begins "In the last four weeks I …".
    private static Questionnaire Version1() => new(
        1,
        [
            QuestionScale.Of(
                Dimension.Self,
                "kept an evening for the people I share my life with.",
                "spent time on an interest of my own outside work.",
                "took a break during the working day to get my energy back.",
                "set time aside to learn something I want to be better at."),
            QuestionScale.Of(
                Dimension.People,
                "listened to a person I lead until they said that I had understood them.",
                "thanked one person for one particular piece of work.",
                "stood by while a person I lead handled a matter in their own way.",
                "talked with a person I lead about where they want to grow."),
            QuestionScale.Of(
                Dimension.Improvement,
                "changed one of our ways of working together with those who use it.",
                "asked what a piece of work would change for those who receive it.",
                "brought up that two parts of the organisation pull in different directions.",
                "checked whether a change we had made brought the result we wanted."),
            QuestionScale.Of(
                Dimension.Value,
                "wrote down for whom a piece of work is valuable.",
                "agreed with my peers which of our goals comes first.",
                "took an item off the list because another was worth more.",
                "named a measure that would show whether a decision was right."),
            QuestionScale.Of(
                Dimension.Time,
                "ended my working day within the hours I have agreed.",
                "planned my week before it began.",
                "kept a block of time free for work that only I can do.",
                "looked up where my hours had gone."),
        ],
        [
            QuestionScale.Of(
                Facet.Skills,
                "prepared a conversation before I led it.",
                "practised one particular skill of leading."),
            QuestionScale.Of(
                Facet.Attitude,
                "began a difficult task of my own accord.",
                "told those it touched about a mistake of mine."),
            QuestionScale.Of(
                Facet.Wisdom,
                "asked someone with more experience before I decided.",
                "let a night pass before a decision that could wait."),
            QuestionScale.Of(
                Facet.Intelligence,
                "traced a problem to its causes before I chose a remedy.",
                "changed my mind because of new facts."),
            QuestionScale.Of(
                Facet.Creativity,
                "offered an idea that was new to those who heard it.",
                "tried a new way of doing something familiar."),
            QuestionScale.Of(
                Facet.ComfortWithDiscomfort,
                "held a conversation that I would rather have put off.",
                "took part in something in which I am a beginner."),
        ]);
}
