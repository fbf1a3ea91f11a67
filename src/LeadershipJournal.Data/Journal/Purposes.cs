namespace LeadershipJournal.Data.Journal;

/// <summary>
/// The purposes under which texts are sealed. They are part of what is authenticated, so a purpose is never
/// renamed, whatever happens to the column.
/// </summary>
public static class Purposes
{
    public const string EntryTitle = "entry.title";
    public const string EntryBody = "entry.body";
    public const string EntryFrontMatter = "entry.front-matter";
    public const string ReviewAnswers = "review.answers";
    public const string ReviewNextTime = "review.next-time";
    public const string ReviewDiscomfort = "review.discomfort";
    public const string ReviewDiscomfortGave = "review.discomfort-gave";
    public const string RevisionTitle = "revision.title";
    public const string RevisionBody = "revision.body";
    public const string RevisionAnswers = "revision.answers";
    public const string DraftContent = "draft.content";
    public const string IntentionWhy = "intention.why";
    public const string LeaveName = "leave.name";
    public const string ImportSource = "import.source";
    public const string ImportReport = "import.report";
    public const string TagRuleTag = "tag-rule.tag";
}
