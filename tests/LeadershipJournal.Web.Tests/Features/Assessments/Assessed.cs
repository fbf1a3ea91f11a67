using LeadershipJournal.Core.Assessments;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Tests;

namespace LeadershipJournal.Web.Tests.Features.Assessments;

/// <summary>Finished assessments, put into a person's journal past the application.</summary>
internal static class Assessed
{
    /// <summary>A later version that exists in tests alone: People is asked in other words.</summary>
    public static Questionnaires WithSecondVersion { get; } = new(
        Questionnaires.Shipped[1],
        new Questionnaire(
            2,
            [.. Questionnaires.Shipped[1].Dimensions.Select(scale => scale.Dimension == Dimension.People
                ? QuestionScale.Of(Dimension.People, "a", "b", "c", "d")
                : scale)],
            Questionnaires.Shipped[1].Profile));

    /// <summary>The same point for all items of each dimension; a facet gets 4, an amount 0.</summary>
    public static async Task<Guid> FinishedAsync(this JournalHost host, Person person, DateOnly on, int[] levels, int version = 1)
    {
        await using var db = await host.OpenJournalAsync(person);
        var questionnaire = WithSecondVersion[version];
        var points = questionnaire.Groups.SelectMany(group => group.Items.Select(item => (item.Id, Point: PointOf(group, item, levels))));
        return await AddAsync(db, on, version, points);
    }

    /// <summary>Just these answers.</summary>
    public static async Task<Guid> FinishedAsync(this JournalHost host, Person person, DateOnly on, params (string Id, int Point)[] answers)
    {
        await using var db = await host.OpenJournalAsync(person);
        return await AddAsync(db, on, 1, answers);
    }

    private static int PointOf(QuestionGroup group, QuestionItem item, int[] levels) => (group.Dimension, item.Scale == PointScale.Amount) switch
    {
        (_, true) => 0,
        ({ } dimension, _) => levels[(int)dimension],
        _ => 4,
    };

    private static async Task<Guid> AddAsync(JournalDb db, DateOnly on, int version, IEnumerable<(string Id, int Point)> answers)
    {
        var row = new Assessment
        {
            LeaderId = db.LeaderId,
            Id = Guid.CreateVersion7(new DateTimeOffset(on, new TimeOnly(12, 0), TimeSpan.Zero)),
            Questionnaire = version,
            StartedOn = on,
            CompletedOn = on,
        };
        row.Answers.AddRange(answers.Select(answer => new AssessmentAnswer
        {
            LeaderId = db.LeaderId,
            AssessmentId = row.Id,
            ItemId = answer.Id,
            Point = answer.Point,
            AnsweredAt = on.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc),
        }));
        db.Assessments.Add(row);
        await db.SaveChangesAsync();
        return row.Id;
    }
}
