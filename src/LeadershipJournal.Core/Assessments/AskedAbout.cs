namespace LeadershipJournal.Core.Assessments;

/// <summary>
/// The items of a questionnaire as somebody else is asked about a person: the sentence begins "In the last four weeks",
/// goes on with the person's name, and says "they" where the person would say "I". What is asked is the same.
/// </summary>
public static class AskedAbout
{
    private const string AmountOfOneself = "What I gave";

    private static readonly Dictionary<(int Version, string ItemId), string> Wordings = new()
    {
        [(1, "self-1")] = "kept an evening for the people they share their life with.",
        [(1, "self-2")] = "spent time on an interest of their own outside work.",
        [(1, "self-3")] = "took a break during the working day to get their energy back.",
        [(1, "self-4")] = "set time aside to learn something they want to be better at.",
        [(1, "people-1")] = "listened to a person they lead until that person said that they had been understood.",
        [(1, "people-3")] = "stood by while a person they lead handled a matter in that person’s own way.",
        [(1, "people-4")] = "talked with a person they lead about where that person wants to grow.",
        [(1, "improvement-1")] = "changed one of their organisation’s ways of working together with those who use it.",
        [(1, "improvement-4")] = "checked whether a change they had made brought the result they wanted.",
        [(1, "value-2")] = "agreed with their peers which of their goals comes first.",
        [(1, "time-1")] = "ended their working day within the hours they have agreed.",
        [(1, "time-2")] = "planned their week before it began.",
        [(1, "time-3")] = "kept a block of time free for work that only they can do.",
        [(1, "time-4")] = "looked up where their hours had gone.",
        [(1, "attitude-1")] = "began a difficult task of their own accord.",
        [(1, "attitude-2")] = "told those it touched about a mistake of theirs.",
        [(1, "skills-1")] = "prepared a conversation before they led it.",
        [(1, "wisdom-1")] = "asked someone with more experience before they decided.",
        [(1, "intelligence-1")] = "traced a problem to its causes before they chose a remedy.",
        [(1, "intelligence-2")] = "changed their mind because of new facts.",
        [(1, "discomfort-1")] = "held a conversation that they would rather have put off.",
        [(1, "discomfort-2")] = "took part in something in which they are a beginner.",
    };

    /// <summary>An item's text about a person.</summary>
    /// <param name="questionnaire">The version it is of.</param>
    /// <param name="item">The item.</param>
    /// <param name="name">What the person is called.</param>
    public static string Text(Questionnaire questionnaire, QuestionItem item, string name)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        ArgumentNullException.ThrowIfNull(item);
        return item.Scale == PointScale.Amount
            ? item.Text.Replace(AmountOfOneself, $"What {name} gave", StringComparison.Ordinal)
            : Wordings.GetValueOrDefault((questionnaire.Version, item.Id), item.Text);
    }
}
