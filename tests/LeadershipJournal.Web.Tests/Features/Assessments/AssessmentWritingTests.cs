using LeadershipJournal.Core;
using LeadershipJournal.Core.Assessments;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Assessments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Assessments;

public class AssessmentWritingTests(JournalHost host) : IClassFixture<JournalHost>, IAsyncLifetime
{
    private readonly JournalHost _host = host;
    private Person _leader = null!;

    [Fact]
    public async Task Answers_are_kept_one_by_one_and_found_again()
    {
        var id = await StartAsync();
        await KeepAsync(id, ("people-1", 5));
        var kept = Assert.IsType<AnswerResult.Kept>(await KeepAsync(id, ("people-amount", -1)));

        Assert.Equal((2, 37), (kept.Answered, kept.Questions));
        var unfinished = await UnfinishedAsync();
        Assert.Equal(id, unfinished?.Id);
        Assert.Equal(5, Point(unfinished, "people-1"));
        Assert.Equal(-1, Point(unfinished, "people-amount"));
    }

    [Fact]
    public async Task An_answer_can_be_changed_and_taken_back()
    {
        var id = await StartAsync();
        await KeepAsync(id, ("self-1", 2), ("self-2", 3));
        await KeepAsync(id, ("self-1", 6), ("self-2", null));
        var taken = Assert.IsType<AnswerResult.Kept>(await KeepAsync(id, ("self-3", null)));

        Assert.Equal(1, taken.Answered);
        Assert.Equal(6, Point(await UnfinishedAsync(), "self-1"));
    }

    [Fact]
    public async Task Beginning_twice_goes_on_with_the_same_one()
    {
        var id = await StartAsync();
        Assert.Equal(id, await StartAsync());
        var both = await Task.WhenAll(StartAsync(), StartAsync());
        Assert.Equal([id, id], both);
    }

    [Fact]
    public async Task An_index_allows_one_unfinished_at_a_time()
    {
        await StartAsync();
        await using var db = await _host.OpenJournalAsync(_leader);
        db.Assessments.Add(new Assessment { LeaderId = db.LeaderId, Id = Guid.CreateVersion7(), Questionnaire = 1, StartedOn = new DateOnly(2026, 11, 20) });
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task One_abandoned_half_way_can_be_resumed_on_another_day()
    {
        var id = await StartAsync();
        await KeepAsync(id, ("time-4", 3));
        _host.Clock.Advance(TimeSpan.FromDays(40));

        var unfinished = await UnfinishedAsync();
        Assert.Equal(new DateOnly(2026, 11, 20), unfinished?.StartedOn);
        Assert.Equal(3, Point(unfinished, "time-4"));
        Assert.Equal("/assessment/answer/self", unfinished?.NextAddress);
    }

    [Fact]
    public async Task One_that_was_begun_with_an_earlier_version_is_finished_with_it()
    {
        var id = await StartAsync();
        await using var scope = _host.ActFor(_leader);
        var writing = ActivatorUtilities.CreateInstance<AssessmentWriting>(scope.ServiceProvider, Assessed.WithSecondVersion);
        var reading = ActivatorUtilities.CreateInstance<AssessmentReading>(scope.ServiceProvider, Assessed.WithSecondVersion);

        Assert.Equal(id, await writing.StartAsync());
        Assert.Equal(1, (await reading.UnfinishedAsync())?.Sheet.Questionnaire.Version);
        await writing.KeepAsync(id, new Dictionary<string, int?> { ["self-1"] = 4 });
        Assert.Null(await writing.FinishAsync(id));
        await writing.StartAsync();
        Assert.Equal(2, (await reading.UnfinishedAsync())?.Sheet.Questionnaire.Version);
    }

    [Theory]
    [InlineData("people-1", 8, "Choose a point from 1 to 7.")]
    [InlineData("people-amount", -4, "Choose a point from −3 to 3.")]
    [InlineData("people-77", 4, "Version 1 of the questionnaire has no such question. Nothing else is lost by that.")]
    public async Task What_is_refused_is_named_and_the_rest_is_kept(string itemId, int point, string message)
    {
        var id = await StartAsync();
        var kept = Assert.IsType<AnswerResult.Kept>(await KeepAsync(id, (itemId, point), ("people-2", 4)));

        Assert.Equal([new Refusal(itemId, message)], kept.Refusals);
        Assert.Equal(1, kept.Answered);
        Assert.Equal(4, Point(await UnfinishedAsync(), "people-2"));
    }

    [Fact]
    public async Task A_finished_one_takes_no_more_answers()
    {
        var id = await StartAsync();
        await KeepAsync(id, ("self-1", 4));
        Assert.Null(await FinishAsync(id));

        var late = Assert.IsType<AnswerResult.Finished>(await KeepAsync(id, ("self-1", 7)));
        Assert.Equal(new DateOnly(2026, 11, 20), late.On);
        var finished = Assert.Single((await OverviewAsync()).Finished);
        Assert.Equal(4, finished.Result.Sheet[Questionnaires.Shipped[1].Find("self-1")!]);
    }

    [Fact]
    public async Task Finishing_twice_finishes_once()
    {
        var id = await StartAsync();
        await KeepAsync(id, ("self-1", 4));
        Assert.Null(await FinishAsync(id));
        _host.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Null(await FinishAsync(id));
        Assert.Equal(new DateOnly(2026, 11, 20), Assert.Single((await OverviewAsync()).Finished).CompletedOn);
    }

    [Fact]
    public async Task Nothing_can_be_finished_without_an_answer()
    {
        var refusal = await FinishAsync(await StartAsync());
        Assert.Equal("Nothing is answered yet. Answer at least one question, or discard the assessment.", refusal?.Message);
    }

    [Fact]
    public async Task An_unfinished_one_can_be_discarded_and_a_finished_one_cannot()
    {
        var finished = await _host.FinishedAsync(_leader, new DateOnly(2026, 8, 20), [4, 4, 4, 4, 4]);
        var id = await StartAsync();
        await KeepAsync(id, ("self-1", 4));

        Assert.False(await DiscardAsync(finished));
        Assert.True(await DiscardAsync(id));
        Assert.False(await DiscardAsync(id));
        Assert.IsType<AnswerResult.NotThere>(await KeepAsync(id, ("self-1", 4)));
        Assert.Equal("This assessment is not there any more: it was discarded.", (await FinishAsync(id))?.Message);
        var overview = await OverviewAsync();
        Assert.Null(overview.Unfinished);
        Assert.Equal(finished, Assert.Single(overview.Finished).Id);
    }

    [Fact]
    public async Task Another_leaders_assessment_is_not_there()
    {
        var id = await StartAsync();
        var other = await _host.CreatePersonAsync("Else Berg");
        await using var scope = _host.ActFor(other);
        var writing = scope.ServiceProvider.GetRequiredService<AssessmentWriting>();

        Assert.IsType<AnswerResult.NotThere>(await writing.KeepAsync(id, new Dictionary<string, int?> { ["self-1"] = 1 }));
        Assert.NotNull(await writing.FinishAsync(id));
        Assert.False(await writing.DiscardAsync(id));
        Assert.Equal(id, (await UnfinishedAsync())?.Id);
    }

    [Fact]
    public async Task Reading_takes_the_same_number_of_commands_however_many_there_are()
    {
        await _host.FinishedAsync(_leader, new DateOnly(2024, 1, 10), [4, 4, 4, 4, 4]);
        var few = await CommandsOfAResultAsync();
        for (var quarter = 1; quarter <= 9; quarter++)
        {
            await _host.FinishedAsync(_leader, new DateOnly(2024, 1, 10).AddDays(quarter * 91), [4, 4, 4, 4, 4]);
        }

        Assert.Equal(few, await CommandsOfAResultAsync());
    }

    public async ValueTask InitializeAsync()
    {
        _host.Clock.Set(AdjustableClock.Start);
        _leader = await _host.CreatePersonAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<int> CommandsOfAResultAsync()
    {
        await using var scope = _host.ActFor(_leader);
        var reading = scope.ServiceProvider.GetRequiredService<AssessmentReading>();
        _host.Commands.Reset();
        var overview = await reading.OverviewAsync();
        Assert.NotNull(await reading.ResultAsync(overview, overview.Finished[0].Id, null));
        return _host.Commands.Texts.Count;
    }

    private async Task<T> WriteAsync<T>(Func<AssessmentWriting, Task<T>> write)
    {
        await using var scope = _host.ActFor(_leader);
        return await write(scope.ServiceProvider.GetRequiredService<AssessmentWriting>());
    }

    private Task<Guid> StartAsync() => WriteAsync(writing => writing.StartAsync());

    private Task<AnswerResult> KeepAsync(Guid id, params (string ItemId, int? Point)[] answers) =>
        WriteAsync(writing => writing.KeepAsync(id, answers.ToDictionary(answer => answer.ItemId, answer => answer.Point)));

    private Task<Refusal?> FinishAsync(Guid id) => WriteAsync(writing => writing.FinishAsync(id));

    private Task<bool> DiscardAsync(Guid id) => WriteAsync(writing => writing.DiscardAsync(id));

    private async Task<AssessmentOverview> OverviewAsync()
    {
        await using var scope = _host.ActFor(_leader);
        return await scope.ServiceProvider.GetRequiredService<AssessmentReading>().OverviewAsync();
    }

    private async Task<UnfinishedAssessment?> UnfinishedAsync() => (await OverviewAsync()).Unfinished;

    private static int? Point(UnfinishedAssessment? assessment, string itemId) =>
        assessment?.Sheet[assessment.Sheet.Questionnaire.Find(itemId)!];
}
