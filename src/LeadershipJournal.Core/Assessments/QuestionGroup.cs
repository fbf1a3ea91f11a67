using LeadershipJournal.Core.Dimensions;

namespace LeadershipJournal.Core.Assessments;

/// <summary>What is asked on one screen.</summary>
/// <param name="Key">Names it in an address.</param>
/// <param name="Name">Its heading.</param>
/// <param name="Dimension">The dimension it is about; null for the leading profile.</param>
/// <param name="Scales">The scales whose items it asks.</param>
/// <param name="Amount">The question whether the dimension got too little or too much; null for the leading profile.</param>
public sealed record QuestionGroup(string Key, string Name, Dimension? Dimension, IReadOnlyList<QuestionScale> Scales, QuestionItem? Amount)
{
    /// <summary>The key of the group that asks about the leading profile.</summary>
    public const string LeadingProfile = "leading-profile";

    /// <summary>The questions that are answered by a frequency.</summary>
    public IEnumerable<QuestionItem> Behaviours => Scales.SelectMany(scale => scale.Items);

    /// <summary>All questions in the order in which they are asked.</summary>
    public IEnumerable<QuestionItem> Items => Amount is null ? Behaviours : Behaviours.Append(Amount);
}
