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
    public const string ModelCredit = "model.credit";
    public const string MeaningSummary = "meaning.summary";
    public const string MeaningText = "meaning.text";
    public const string QuestionText = "question.text";
    public const string ContextFactText = "context-fact.text";
    public const string DecisionWhy = "decision.why";
    public const string LettingGoWhat = "letting-go.what";
    public const string LettingGoWhyIHoldOn = "letting-go.why-i-hold-on";
    public const string LettingGoWhoTakesOver = "letting-go.who-takes-over";
    public const string LettingGoNote = "letting-go.note";
    public const string ConversationAnswers = "conversation.answers";
    public const string ContextName = "context.name";
    public const string ContextValueMeans = "context.value-means";
    public const string ContextAccountability = "context.accountability";
    public const string HypothesisIfWeDo = "hypothesis.if-we-do";
    public const string HypothesisMeasure = "hypothesis.measure";
    public const string HypothesisShouldSee = "hypothesis.should-see";
    public const string HypothesisFinding = "hypothesis.finding";
    public const string ContradictionText = "contradiction.text";
    public const string CommitmentIf = "commitment.if";
    public const string CommitmentThen = "commitment.then";
    public const string CommitmentStepText = "commitment.step-text";
    public const string AgreementPurpose = "agreement.purpose";
    public const string AgreementConfidentiality = "agreement.confidentiality";
    public const string InvitationAddress = "invitation.address";
    public const string CommentText = "comment.text";
    public const string SessionPlace = "session.place";
    public const string SessionOutcome = "session.outcome";
    public const string SessionTopicText = "session.topic-text";
    public const string AgreedIf = "agreed.if";
    public const string AgreedThen = "agreed.then";
    public const string FitCheckNote = "fit-check.note";
    public const string CoachNoteText = "coach-note.text";
}
