using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Model;

public class ModelReadingTests(JournalHost host) : IClassFixture<JournalHost>, IAsyncLifetime
{
    private readonly JournalHost _host = host;
    private Person _leader = null!;

    [Fact]
    public async Task On_a_day_each_dimension_has_the_meaning_that_was_in_force_then()
    {
        await StoreAsync(db =>
        {
            db.AddMeaning(Dimension.People, "2026-01-05", "I find good people.", "hiring");
            db.AddMeaning(Dimension.People, "2026-08-24", "I hand things over.", "empathy");
            db.AddMeaning(Dimension.Time, "2026-11-02", "The day has an end.");
        });

        Assert.Empty(await OnAsync("2026-01-04"));
        Assert.Equal(new MeaningInForce(Dimension.People, "hiring", "I find good people.", new(2026, 1, 5)), Assert.Single(await OnAsync("2026-08-23")).Value);
        var now = await OnAsync("2026-11-20");
        Assert.Equal(2, now.Count);
        Assert.Equal("empathy", now[Dimension.People].Summary);
        Assert.Equal(new MeaningInForce(Dimension.Time, null, "The day has an end.", new(2026, 11, 2)), now[Dimension.Time]);
    }

    [Fact]
    public async Task Of_two_meanings_of_one_day_the_one_written_last_is_in_force()
    {
        await StoreAsync(db => db.AddMeaning(Dimension.Self, "2026-11-20", "Earlier today."));
        await StoreAsync(db => db.AddMeaning(Dimension.Self, "2026-11-20", "Later today."));
        await StoreAsync(db => db.AddMeaning(Dimension.Self, "2026-11-19", "Yesterday, written last."));

        Assert.Equal("Later today.", (await OnAsync("2026-11-20"))[Dimension.Self].Text);
    }

    [Fact]
    public async Task Meanings_are_the_leaders_own_and_take_one_command_however_many_there_are()
    {
        var other = await _host.CreatePersonAsync("Somebody Else");
        await StoreAsync(
            db =>
            {
                for (var day = 1; day <= 28; day++)
                {
                    db.AddMeaning(Dimension.Value, $"2026-02-{day:00}", $"Number {day}");
                }
            },
            other);
        Assert.Empty(await OnAsync("2026-11-20"));

        await using var scope = _host.ActFor(other);
        _host.Commands.Reset();
        var meanings = await scope.ServiceProvider.GetRequiredService<MeaningReading>().OnAsync(new(2026, 11, 20));
        Assert.Equal("Number 28", meanings[Dimension.Value].Text);
        Assert.Single(_host.Commands.Texts);
    }

    [Fact]
    public async Task A_question_is_open_until_an_entry_answers_it_or_the_leader_closes_it()
    {
        Guid answered = default, answer = default;
        await StoreAsync(db =>
        {
            db.AddQuestion(Dimension.Time, "2026-11-02", "What may wait?");
            db.AddQuestion(Dimension.People, "2026-10-09", "How do I teach judgement?");
            db.AddQuestion(Dimension.People, "2026-10-01", "Whom do I not know?", closedOn: "2026-10-02");
            answered = db.AddQuestion(Dimension.People, "2026-10-03", "What moves Samir?");
            answer = db.AddAnswer(answered, "2026-11-11");
        });
        Assert.Equal(["How do I teach judgement?", "What may wait?"], await OpenAsync());

        await StoreAsync(async db => (await db.Entries.SingleAsync(entry => entry.Id == answer)).TrashedAt = new DateTime(2026, 11, 20, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal(["What moves Samir?", "How do I teach judgement?", "What may wait?"], await OpenAsync());
    }

    public async ValueTask InitializeAsync()
    {
        _host.Clock.Set(AdjustableClock.Start);
        _leader = await _host.CreatePersonAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<IReadOnlyDictionary<Dimension, MeaningInForce>> OnAsync(string day)
    {
        await using var scope = _host.ActFor(_leader);
        return await scope.ServiceProvider.GetRequiredService<MeaningReading>()
            .OnAsync(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
    }

    private async Task<IEnumerable<string>> OpenAsync()
    {
        await using var scope = _host.ActFor(_leader);
        return (await scope.ServiceProvider.GetRequiredService<QuestionReading>().OpenAsync()).Select(question => question.Text);
    }

    private Task StoreAsync(Action<JournalDb> add, Person? leader = null) => StoreAsync(
        db =>
        {
            add(db);
            return Task.CompletedTask;
        },
        leader);

    private async Task StoreAsync(Func<JournalDb, Task> change, Person? leader = null)
    {
        await using var db = await _host.OpenJournalAsync(leader ?? _leader);
        await change(db);
        await db.SaveChangesAsync();
    }
}
