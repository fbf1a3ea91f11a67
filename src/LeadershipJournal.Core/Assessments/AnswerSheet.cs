namespace LeadershipJournal.Core.Assessments;

/// <summary>The answers given to one version of the questionnaire; what is not answered is left out.</summary>
public sealed class AnswerSheet
{
    private readonly IReadOnlyDictionary<string, int> _points;

    private AnswerSheet(Questionnaire questionnaire, IReadOnlyDictionary<string, int> points) =>
        (Questionnaire, _points) = (questionnaire, points);

    /// <summary>The version that was answered.</summary>
    public Questionnaire Questionnaire { get; }

    /// <summary>How many questions are answered.</summary>
    public int Answered => _points.Count;

    /// <summary>The point given to a question; null when it is not answered.</summary>
    public int? this[QuestionItem item] => _points.TryGetValue(item.Id, out var point) ? point : null;

    /// <summary>The answers, or everything that is wrong with them.</summary>
    /// <param name="questionnaire">The version that was answered.</param>
    /// <param name="points">The point given to each answered question, by its id.</param>
    public static Outcome<AnswerSheet> Create(Questionnaire questionnaire, IReadOnlyDictionary<string, int> points)
    {
        var refusals = points.Select(answer => questionnaire.Refuse(answer.Key, answer.Value)).OfType<Refusal>().ToList();
        return refusals.Count > 0
            ? Outcome.Refused<AnswerSheet>(refusals)
            : Outcome.Of(new AnswerSheet(questionnaire, points));
    }

    /// <summary>How many of the questions are answered.</summary>
    public int AnsweredOf(IEnumerable<QuestionItem> items) => items.Count(item => this[item] is not null);

    /// <summary>Whether every question of a group is answered.</summary>
    public bool IsComplete(QuestionGroup group) => group.Items.All(item => this[item] is not null);
}
