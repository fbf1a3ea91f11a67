using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using LeadershipJournal.Tests;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Assessments;

/// <summary>The pages as a browser without script sees them, and the addresses that the script talks to.</summary>
public partial class AssessmentPageTests(JournalHost host) : IClassFixture<JournalHost>, IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private readonly JournalHost _host = host;
    private Person _leader = null!;
    private PageClient _client = null!;

    [Fact]
    public async Task A_whole_assessment_is_answered_and_finished_without_script()
    {
        await BeginAsync();
        foreach (var (group, next) in new[] { ("self", "people"), ("people", "improvement"), ("improvement", "value"), ("value", "time"), ("time", "leading-profile") })
        {
            Assert.EndsWith($"/assessment/answer/{group}", Path(), StringComparison.Ordinal);
            await AnswerAsync(next, (group + "-1", 4), (group + "-2", 5), (group + "-3", 4), (group + "-4", 6), (group + "-amount", 1));
        }

        Assert.Equal("25 of 37 answered", Text("[data-progress]"));
        await AnswerAsync("finish", ("skills-1", 3), ("skills-2", 4));
        Assert.Equal("10 questions are open", Text("#ready"));
        Assert.Contains("There will be no score for: Attitude (0 of 2 answered), Wisdom (0 of 2 answered)", Text("main"), StringComparison.Ordinal);

        await _client.SubmitAsync("finish");
        Assert.Equal("Result of 20 November 2026", Text("#result"));
        Assert.Equal(["4.8", "4.8", "4.8", "4.8", "4.8", "3.5"], Texts(".scores .fig-num b"));
        Assert.Contains("+1 a little too much", Text(".amounts"), StringComparison.Ordinal);
        Assert.Contains("This is the first one", Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_visit_says_what_it_is_and_how_long_it_takes()
    {
        await _client.OpenAsync("/assessment");
        Assert.Equal("You have not assessed yourself yet", Text(".empty h2"));
        Assert.Contains("about five minutes", Text(".empty"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_answered_is_there_again_and_the_rest_is_not()
    {
        await BeginAsync();
        await AnswerAsync("people", ("self-1", 4), ("self-amount", -2));
        await _client.OpenAsync("/assessment/answer/self");

        Assert.Equal(["4", "-2"], Checked());
        Assert.Equal(2, _client.Page.QuerySelectorAll("[data-take-back]:not([hidden])").Length);
        Assert.Equal("Answer saved 20 November, 15:02", Text("[data-state]"));
    }

    [Fact]
    public async Task An_answer_can_be_taken_back_without_script_and_the_others_of_the_screen_are_kept()
    {
        await BeginAsync();
        await AnswerAsync("self", ("self-1", 4));
        await _client.SubmitAsync("answers", ("Answer.self-1", "4"), ("Answer.self-2", "6"), ("TakeBack", "self-1"));

        Assert.Equal(["6"], Checked());
    }

    [Fact]
    public async Task One_abandoned_half_way_is_offered_to_go_on_with_and_to_discard()
    {
        await BeginAsync();
        await AnswerAsync("self", ("self-1", 4));
        await _client.OpenAsync("/assessment");
        Assert.Equal("You began one on 20 November 2026", Text("#unfinished"));
        Assert.Contains("1 of 37 answered", Text(".lead-notice"), StringComparison.Ordinal);
        Assert.Equal("/assessment/answer/self", _client.Page.QuerySelector(".lead-notice a.primary")?.GetAttribute("href"));

        await _client.SubmitAsync("discard");
        Assert.Equal("The unfinished assessment is discarded.", Text(".saved"));
        Assert.Equal("You have not assessed yourself yet", Text(".empty h2"));
    }

    [Theory]
    [InlineData("Answer.self-1", "9", "Choose a point from 1 to 7.", "#self-1-error")]
    [InlineData("Answer.self-1", "often", "Choose a point from 1 to 7.", "#self-1-error")]
    [InlineData("Answer.self-9", "4", "has no such question", ".notice .error")]
    public async Task A_refused_answer_is_named_and_the_others_are_kept(string field, string value, string message, string place)
    {
        await BeginAsync();
        await _client.SubmitAsync("answers", (field, value), ("Answer.self-3", "5"), ("Go", "people"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, _client.Response.StatusCode);
        Assert.Contains("Not every answer was taken; the others are kept.", Text(".notice .error"), StringComparison.Ordinal);
        Assert.Contains(message, Text(place), StringComparison.Ordinal);
        Assert.Equal(["5"], Checked());
    }

    [Fact]
    public async Task Answers_to_a_finished_assessment_change_nothing_and_say_so()
    {
        await BeginAsync();
        await AnswerAsync("finish", ("self-1", 4));
        using var elsewhere = await _host.SignInAsync(_leader);
        await elsewhere.OpenAsync("/assessment/answer/self");
        await _client.SubmitAsync("finish");

        await elsewhere.SubmitAsync("answers", ("Answer.self-1", "7"));
        Assert.Equal(HttpStatusCode.Conflict, elsewhere.Response.StatusCode);
        Assert.Contains("This assessment was finished on 20 November 2026. Its answers stay as they were", Said(elsewhere), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_to_another_leaders_assessment_are_answered_as_if_there_were_none()
    {
        await BeginAsync();
        var id = _client.Page.QuerySelector("assessment-answers")!.GetAttribute("data-assessment");
        using var other = await _host.SignInAsync(await _host.CreatePersonAsync("Else Berg"));
        await other.OpenAsync("/assessment");
        await other.SubmitAsync("start");
        await other.SubmitAsync("answers", ("Assessment", id), ("Answer.self-1", "7"));

        Assert.Equal(HttpStatusCode.Conflict, other.Response.StatusCode);
        Assert.Contains("There is no such assessment", Said(other), StringComparison.Ordinal);
        await other.OpenAsync($"/assessment/{id}");
        Assert.Equal(HttpStatusCode.NotFound, other.Response.StatusCode);
        await _client.OpenAsync("/assessment/answer/self");
        Assert.Empty(Checked());
    }

    [Fact]
    public async Task The_script_saves_one_answer_and_hears_how_many_there_are()
    {
        await BeginAsync();
        var (status, body) = await PutAsync("self-1", 4);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal((1, 37, "20 November, 15:02"), (body.GetProperty("answered").GetInt32(), body.GetProperty("questions").GetInt32(), body.GetProperty("at").GetString()));

        (_, body) = await PutAsync("self-1", null);
        Assert.Equal(0, body.GetProperty("answered").GetInt32());
    }

    [Theory]
    [InlineData("self-1", 8, HttpStatusCode.UnprocessableEntity, "Choose a point from 1 to 7.")]
    [InlineData("self-8", 4, HttpStatusCode.UnprocessableEntity, "has no such question")]
    public async Task The_script_hears_why_an_answer_is_refused(string itemId, int point, HttpStatusCode status, string reason)
    {
        await BeginAsync();
        var answer = await PutAsync(itemId, point);
        Assert.Equal(status, answer.Status);
        Assert.Contains(reason, answer.Body.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_without_the_pages_token_is_refused()
    {
        await BeginAsync();
        var id = _client.Page.QuerySelector("assessment-answers")!.GetAttribute("data-assessment");
        using var answer = await _client.Http.PutAsJsonAsync($"/assessment/{id}/answers/self-1", new { point = 4 });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    public async ValueTask InitializeAsync()
    {
        _host.Clock.Set(AdjustableClock.Start);
        _leader = await _host.CreatePersonAsync();
        _client = await _host.SignInAsync(_leader);
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task BeginAsync()
    {
        await _client.OpenAsync("/assessment");
        await _client.SubmitAsync("start");
    }

    private Task<IHtmlDocument> AnswerAsync(string go, params (string Id, int Point)[] answers) => _client.SubmitAsync(
        "answers",
        [("Go", go), .. answers.Select(answer => ($"Answer.{answer.Id}", (string?)FormattableString.Invariant($"{answer.Point}")))]);

    private async Task<(HttpStatusCode Status, JsonElement Body)> PutAsync(string itemId, int? point)
    {
        var id = _client.Page.QuerySelector("assessment-answers")!.GetAttribute("data-assessment");
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri($"/assessment/{id}/answers/{itemId}", UriKind.Relative))
        {
            Content = JsonContent.Create(new { point }),
        };
        request.Headers.Add("RequestVerificationToken", _client.Page.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value);
        using var answer = await _client.Http.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }

    private string Path() => _client.Response.RequestMessage!.RequestUri!.AbsolutePath;

    private string Text(string selector) => Clean(_client.Page.QuerySelector(selector)?.TextContent);

    private string[] Texts(string selector) => [.. _client.Page.QuerySelectorAll(selector).Select(element => Clean(element.TextContent))];

    private string[] Checked() => [.. _client.Page.QuerySelectorAll<IHtmlInputElement>("[data-item] input").Where(input => input.IsChecked).Select(input => input.Value)];

    private static string Said(PageClient client) => Clean(client.Page.QuerySelector(".notice .error")?.TextContent);

    private static string Clean(string? text) =>
        string.Join(' ', (text ?? "").Replace('\u00a0', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
