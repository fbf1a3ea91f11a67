using System.Net;
using System.Net.Http.Json;
using LeadershipJournal.Core.Assessments;
using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Assessments;
using LeadershipJournal.Web.Features.Coaching.Seeing;
using LeadershipJournal.Web.Tests.Engines;
using LeadershipJournal.Web.Tests.Features.Assessments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Coaching.Seeing;

/// <summary>A leader asks a coach how they see them, and the coach answers.</summary>
public class SeeingTests : IClassFixture<JournalHost>
{
    private readonly JournalHost _host;

    public SeeingTests(JournalHost host)
    {
        _host = host;
        _host.Clock.Set(AdjustableClock.Start);
    }

    [Fact]
    public async Task A_leader_asks_the_coach_answers_and_both_see_it_beside_the_leaders_own()
    {
        var coached = await Coached.CreateAsync(_host);
        await _host.FinishedAsync(coached.Leader, new DateOnly(2026, 10, 2), [5, 5, 5, 5, 5]);
        using var leader = await _host.SignInAsync(coached.Leader);
        using var coach = await _host.SignInAsync(coached.Coach);
        await AskAsync(leader);
        Assert.Contains("not finished yet", leader.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        await coach.OpenAsync($"{Address(coached)}/self");
        Assert.Contains("Maja Lindqvist …", coach.Page.QuerySelector("#answers")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("the people they share their life with", coach.Page.QuerySelector("#answers")!.TextContent, StringComparison.Ordinal);
        await coach.SubmitAsync("answers", ("Answer.self-1", "3"), ("Answer.self-2", "3"), ("Answer.self-3", "3"), (AnswerForm.GoField, "finish"));
        await coach.SubmitAsync("finish");
        var beside = coach.Page.QuerySelector("main table")!.TextContent;
        Assert.Contains("3.0", beside, StringComparison.Ordinal);
        Assert.DoesNotContain("5.0", beside, StringComparison.Ordinal);
        Assert.Empty(await coached.AccessAsync());

        await coached.GrantAsync(SharedKinds.Assessments);
        await coach.OpenAsync(Address(coached));
        Assert.Contains("5.0", coach.Page.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(AccessedThing.Assessments, Assert.Single(await coached.AccessAsync()).Thing);

        await leader.OpenAsync(AssessmentFeature.Address);
        await leader.OpenAsync(leader.Page.QuerySelector("main a[href^='/assessment/coach/']")!.GetAttribute("href")!);
        var own = leader.Page.QuerySelector("main table")!.TextContent;
        Assert.Contains("5.0", own, StringComparison.Ordinal);
        Assert.Contains("3.0", own, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_is_saved_as_it_is_given_and_is_there_when_the_coach_comes_back()
    {
        var coached = await Coached.CreateAsync(_host);
        var id = await AskAsync(coached);
        using var coach = await _host.SignInAsync(coached.Coach);
        await coach.OpenAsync($"{Address(coached)}/people");
        Assert.Equal(id.ToString(), coach.Page.QuerySelector("assessment-answers")?.GetAttribute("data-assessment"));
        var answer = await PutAsync(coach, coached, id, "people-2", 6);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PutAsync(coach, coached, id, "people-2", 9)).StatusCode);
        await coach.OpenAsync($"{Address(coached)}/people");
        Assert.NotNull(coach.Page.QuerySelector("input[name='Answer.people-2'][value='6'][checked]"));
        await coach.OpenAsync(Address(coached));
        Assert.Contains("1 of 37 answered", coach.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_was_taken_back_is_gone_with_its_answers_also_from_an_open_page()
    {
        var coached = await Coached.CreateAsync(_host);
        using var leader = await _host.SignInAsync(coached.Leader);
        using var coach = await _host.SignInAsync(coached.Coach);
        await AskAsync(leader);
        await coach.OpenAsync($"{Address(coached)}/people");
        var id = Guid.Parse(coach.Page.QuerySelector("assessment-answers")!.GetAttribute("data-assessment")!);
        await PutAsync(coach, coached, id, "people-1", 4);
        await leader.OpenAsync(AssessmentFeature.Address);
        await leader.SubmitAsync($"withdraw-{id}");
        Assert.DoesNotContain("not finished yet", leader.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NotFound, (await PutAsync(coach, coached, id, "people-1", 5)).StatusCode);
        await coach.OpenAsync($"{Address(coached)}/people");
        Assert.Equal(HttpStatusCode.NotFound, coach.Response.StatusCode);
        await using var db = await _host.OpenJournalAsync(coached.Leader);
        Assert.Equal(0, await db.CoachAssessmentAnswers.CountAsync());
    }

    [Fact]
    public async Task After_an_end_nothing_more_is_kept_and_the_leader_keeps_what_was_finished()
    {
        var coached = await Coached.CreateAsync(_host);
        var finished = await AskAsync(coached);
        await KeepAsync(coached, finished);
        await FinishAsync(coached, finished);
        var open = await AskAsync(coached);
        await coached.EndAsync();

        Assert.IsType<AnswerResult.NotThere>(await KeepAsync(coached, open));
        Assert.NotNull(await FinishAsync(coached, open));
        using var leader = await _host.SignInAsync(coached.Leader);
        await leader.OpenAsync($"/assessment/coach/{finished}");
        Assert.True(leader.Response.IsSuccessStatusCode);
    }

    [Fact]
    public async Task Nobody_but_the_coach_who_was_asked_answers()
    {
        var (coached, other) = (await Coached.CreateAsync(_host), await Coached.CreateAsync(_host));
        var id = await AskAsync(coached);
        await using (var scope = _host.ActFor(coached.Leader))
        {
            Assert.IsType<AnswerResult.NotThere>(await Writing(scope).KeepAsync(coached.RelationshipId, id, Points));
            Assert.Equal(Web.Features.Coaching.CoachAnswerKind.NotFound, (await scope.ServiceProvider.GetRequiredService<SeeingReading>().OpenAsync(coached.RelationshipId)).Kind);
        }

        await using (var scope = _host.ActFor(other.Coach))
        {
            Assert.IsType<AnswerResult.NotThere>(await Writing(scope).KeepAsync(coached.RelationshipId, id, Points));
            Assert.IsType<AnswerResult.NotThere>(await Writing(scope).KeepAsync(other.RelationshipId, id, Points));
        }

        Assert.IsType<AnswerResult.Kept>(await KeepAsync(coached, id));
    }

    [Fact]
    public async Task Asked_twice_it_is_one_request_and_somebody_elses_coach_cannot_be_asked()
    {
        var (coached, other) = (await Coached.CreateAsync(_host), await Coached.CreateAsync(_host));
        Assert.Equal(await AskAsync(coached), await AskAsync(coached));
        await using var scope = _host.ActFor(coached.Leader);
        Assert.False(await scope.ServiceProvider.GetRequiredService<AskingCoaches>().AskAsync(other.RelationshipId));
    }

    private static Dictionary<string, int?> Points { get; } = new() { [Questionnaires.Shipped.Current.Groups[0].Items.First().Id] = 4 };

    private static SeeingWriting Writing(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<SeeingWriting>();

    private static string Address(Coached coached) => $"/coachees/{coached.RelationshipId}/seeing";

    private static async Task AskAsync(PageClient leader)
    {
        await leader.OpenAsync(AssessmentFeature.Address);
        await leader.SubmitAsync("ask-coach");
    }

    private static Task<HttpResponseMessage> PutAsync(PageClient coach, Coached coached, Guid id, string item, int point)
    {
        var put = new HttpRequestMessage(HttpMethod.Put, $"{Address(coached)}/{id}/answers/{item}") { Content = JsonContent.Create(new { point }) };
        put.Headers.Add("RequestVerificationToken", coach.Page.QuerySelector("#answers input[name=__RequestVerificationToken]")?.GetAttribute("value"));
        return coach.Http.SendAsync(put);
    }

    private async Task<Guid> AskAsync(Coached coached)
    {
        await using var scope = _host.ActFor(coached.Leader);
        var asking = scope.ServiceProvider.GetRequiredService<AskingCoaches>();
        Assert.True(await asking.AskAsync(coached.RelationshipId));
        return Assert.Single((await asking.ReadAsync()).Asked, asked => asked.CompletedOn is null).Id;
    }

    private async Task<AnswerResult> KeepAsync(Coached coached, Guid id)
    {
        await using var scope = _host.ActFor(coached.Coach);
        return await Writing(scope).KeepAsync(coached.RelationshipId, id, Points);
    }

    private async Task<Core.Refusal?> FinishAsync(Coached coached, Guid id)
    {
        await using var scope = _host.ActFor(coached.Coach);
        return await Writing(scope).FinishAsync(coached.RelationshipId, id);
    }
}

public sealed class SeeingOnPostgreSqlTests(PostgreSqlJournalHost host) : SeeingTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;
