using LeadershipJournal.Core.Assessments;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Data.Journal;

namespace LeadershipJournal.Web.Features.Operating.Demo;

/// <summary>The invented self-assessments, by the key of the person.</summary>
internal sealed class DemoAssessments
{
    public Dictionary<string, List<DemoAssessment>> People { get; set; } = [];
}

/// <summary>One invented self-assessment.</summary>
internal sealed class DemoAssessment
{
    public int WeeksAgo { get; set; }

    /// <summary>The points of each scale's items in order; null for one left out.</summary>
    public Dictionary<string, List<int?>> Points { get; set; } = [];

    /// <summary>How much each dimension got, by its key.</summary>
    public Dictionary<string, int> Amounts { get; set; } = [];

    /// <summary>The same as a finished row of a leader's journal.</summary>
    public Assessment ToRow(Guid leaderId, DemoCalendar calendar)
    {
        var on = calendar.Week(WeeksAgo).Friday;
        var at = new DateTimeOffset(on, new TimeOnly(14, 10), TimeSpan.Zero);
        var row = new Assessment
        {
            LeaderId = leaderId,
            Id = Guid.CreateVersion7(at),
            Questionnaire = Questionnaires.Shipped.Current.Version,
            StartedOn = on,
            CompletedOn = on,
        };
        row.Answers.AddRange(Answers().Select(answer => new AssessmentAnswer
        {
            LeaderId = leaderId,
            AssessmentId = row.Id,
            ItemId = answer.Item.Id,
            Point = answer.Point,
            AnsweredAt = at.UtcDateTime,
        }));
        return row;
    }

    private IEnumerable<(QuestionItem Item, int Point)> Answers()
    {
        var questionnaire = Questionnaires.Shipped.Current;
        var scales = questionnaire.Dimensions.Concat(questionnaire.Profile).ToDictionary(scale => scale.Key);
        var points = Points.SelectMany(scale => scales[scale.Key].Items.Zip(scale.Value))
            .Where(answer => answer.Second is not null)
            .Select(answer => (answer.First, answer.Second!.Value));
        var amounts = Amounts.Select(amount => (questionnaire.Find(Questionnaire.AmountId(DimensionList.FromKey(amount.Key)!.Value))!, amount.Value));
        return points.Concat(amounts);
    }
}
