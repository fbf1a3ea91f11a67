namespace LeadershipJournal.Core.Assessments;

/// <summary>One question.</summary>
/// <param name="Id">Stable, and unique in its version of the questionnaire; at most 64 characters.</param>
/// <param name="Text">How the sentence goes on that its group begins.</param>
/// <param name="Scale">The points it is answered on.</param>
public sealed record QuestionItem(string Id, string Text, PointScale Scale);
