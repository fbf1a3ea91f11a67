using System.Globalization;
using LeadershipJournal.Browser.Tests.Journeys;
using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Coaching;
using LeadershipJournal.Web.Features.Coaching.Conversation;
using LeadershipJournal.Web.Features.Coaching.Sessions;
using LeadershipJournal.Web.Features.Commitments;
using LeadershipJournal.Web.Features.Model;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LeadershipJournal.Browser.Tests.Coaching;

/// <summary>The session pack as Chromium prints it on A4.</summary>
public sealed class PrintedPack(Chromium chromium) : IAsyncDisposable
{
    private const int MoreThanFit = SessionPack.MostTopics + 2;
    private static readonly string Long = string.Concat(Enumerable.Repeat("What would have to happen for the pricing to be theirs? ", 4)).Trim();

    private readonly ServedJournal _journal = new();

    [Fact]
    public async Task The_pack_is_one_page_before_anything_is_shared()
    {
        var pair = await Coached.CreateAsync(_journal);
        Assert.Equal(1, await PagesAsync(pair));
    }

    [Fact]
    public async Task The_pack_is_one_page_with_more_and_longer_lines_than_it_shows()
    {
        var pair = await FillAsync();
        Assert.Equal(1, await PagesAsync(pair));
    }

    public ValueTask DisposeAsync() => _journal.DisposeAsync();

    private async Task<int> PagesAsync(Coached pair)
    {
        await using var visitor = await Visitor.AtAsync(chromium, _journal);
        await visitor.SignInAsync(pair.Coach);
        await visitor.Page.GotoAsync($"/coachees/{pair.RelationshipId}/pack");
        await Expect(visitor.Page.Locator(".pack")).ToBeVisibleAsync();
        return await visitor.PrintedPagesAsync();
    }

    private async Task<Coached> FillAsync()
    {
        GoTo(FiveWeeks.First.AddWeeks(-1).Friday);
        var pair = await Coached.CreateAsync(_journal, await _journal.CreatePersonAsync("Maximiliane Freifrau von Sonnenberg-Wittgenstein"));
        await RecordedWeeks.IntendAsync(_journal, pair.Leader);
        for (var week = 0; week < FiveWeeks.Minutes.Length; week++)
        {
            GoTo(FiveWeeks.First.AddWeeks(week).Friday);
            await RecordedWeeks.ReviewAsync(_journal, pair.Leader, week, "A week of it.");
        }

        GoTo(FiveWeeks.First.AddWeeks(5).Monday.AddDays(1));
        await pair.GrantAsync(SharedKindList.Everything, FiveWeeks.First.Monday);
        await MeetAsync(pair);
        for (var line = 0; line < MoreThanFit; line++)
        {
            await AddLinesAsync(pair, line);
        }

        return pair;
    }

    private async Task MeetAsync(Coached pair)
    {
        var (held, next) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await DoAsync<SessionPlanning>(pair.Coach, planning => planning.PlanAsync(pair.RelationshipId, Session(held, "2026-11-20")));
        await DoAsync<SessionPlanning>(pair.Coach, planning => planning.HoldAsync(pair.RelationshipId, held, isHeld: true));
        await DoAsync<SessionContents>(pair.Coach, async contents =>
            (await contents.SaveOutcomeAsync(pair.RelationshipId, held, new OutcomeForm { Text = string.Join("\n\n", Enumerable.Repeat(Long, 10)) })).Written);
        await DoAsync<SessionPlanning>(pair.Coach, planning => planning.PlanAsync(pair.RelationshipId, Session(next, "2026-12-18")));
        for (var topic = 0; topic < MoreThanFit; topic++)
        {
            await DoAsync<SessionContents>(pair.Coach, contents =>
                contents.AddTopicAsync(pair.RelationshipId, next, new TopicForm { Id = Guid.CreateVersion7().ToString(), Text = Long }));
        }
    }

    private async Task AddLinesAsync(Coached pair, int line)
    {
        await DoAsync<ThreadWriting>(pair.Coach, writing => writing.StartAsync(
            pair.RelationshipId,
            new ThreadForm { Id = Guid.CreateVersion7(), Place = new ThreadPlace.ADimension(DimensionList.All[line % DimensionList.All.Count]).Key, Text = Long, IsQuestion = true },
            CancellationToken.None));
        await using var scope = _journal.ActFor(pair.Leader);
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<QuestionWriter>().AskAsync(
            new QuestionForm { Id = Guid.CreateVersion7(), Dimension = Dimension.Value.Key(), Text = Long }));
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<CommitmentWriter>().MakeAsync(
            new CommitmentForm
            {
                Id = Guid.CreateVersion7().ToString(),
                If = Long,
                Then = Long,
                Dimension = Dimension.People.Key(),
                Due = new DateOnly(2026, 12, 1).AddDays(line).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            },
            CancellationToken.None));
    }

    private async Task DoAsync<TService>(Person by, Func<TService, Task<CoachWritten>> act)
        where TService : notnull
    {
        await using var scope = _journal.ActFor(by);
        var written = await act(scope.ServiceProvider.GetRequiredService<TService>());
        Assert.True(written.IsStored, string.Join(' ', written.Refusals.Select(refusal => refusal.Message)));
    }

    private void GoTo(DateOnly day) => _journal.Clock.Set(new DateTimeOffset(day, new TimeOnly(15, 0), TimeSpan.Zero));

    private static SessionForm Session(Guid id, string day) =>
        new() { Id = id.ToString(), Date = day, Time = "10:00", Minutes = "60", Place = "The small room" };
}
