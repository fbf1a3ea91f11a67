using LeadershipJournal.Web.Features.WeeklyReviews;

namespace LeadershipJournal.Web.Features.ThisWeek;

/// <summary>One thing that might be worth a look. It asks; nothing happens to who leaves or dismisses it.</summary>
/// <param name="Key">Names it when it is dismissed; what it is about, without a word of the leader's.</param>
/// <param name="Title">What there is to see.</param>
/// <param name="Text">Why it is suggested.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="Way">What the way there is called.</param>
public sealed record Suggestion(string Key, string Title, string Text, string Address, string Way)
{
    /// <summary>The key of the suggestion to set a first intention.</summary>
    public const string FirstIntention = DismissedPrompts.SuggestionStart + "intention";

    public bool IsFirstIntention => Key == FirstIntention;
}
