using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LeadershipJournal.Tests;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Journal;

public class DraftTests(JournalHost host) : IClassFixture<JournalHost>, IAsyncLifetime
{
    private Person _leader = null!;
    private PageClient _client = null!;
    private Guid _entry = Guid.CreateVersion7();

    [Fact]
    public async Task A_draft_is_kept_found_again_and_its_valid_minutes_count()
    {
        var answer = await PutAsync(_client, Draft(100, "half a thought", minutes: "45"));

        Assert.Equal("15:02", answer.Body.GetProperty("at").GetString());
        await _client.OpenAsync($"/journal/{_entry}/edit");
        Assert.Equal("half a thought", _client.Page.Value("#body"));
        Assert.Equal("100", _client.Page.Value("[name='Form.Sequence']"));
        Assert.Equal(45, await RecordedAsync());
    }

    [Fact]
    public async Task Minutes_that_are_not_right_yet_keep_the_text_and_say_why_beside_their_field()
    {
        var answer = await PutAsync(_client, Draft(100, "text", minutes: "1500"));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var refusal = Assert.Single(answer.Body.GetProperty("refusals").EnumerateArray());
        Assert.Equal(("people.Minutes", "A day has 1,440 minutes; 1,500 is more."), (refusal.GetProperty("field").GetString(), refusal.GetProperty("message").GetString()));
        Assert.Equal(0, await RecordedAsync());
    }

    [Theory]
    [InlineData("""{"basedOnVersion":0,"expected":0,"sequence":1,"fields":{"Form.Body":null}}""")]
    [InlineData("""{"basedOnVersion":0,"expected":0,"sequence":1,"fields":null}""")]
    [InlineData("""{"basedOnVersion":0,"expected":0,"sequence":1}""")]
    public async Task A_draft_in_which_a_text_is_missing_is_no_draft(string json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/drafts/{_entry}") { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        request.Headers.Add("RequestVerificationToken", (await KeyAsync(_client)).GetProperty("token").GetString());
        using var answer = await _client.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_draft_that_does_not_know_the_latest_one_is_refused()
    {
        await PutAsync(_client, Draft(100, "one"));
        await PutAsync(_client, Draft(200, "two", expected: 100));

        var stale = await PutAsync(_client, Draft(300, "three", expected: 100));

        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        await _client.OpenAsync($"/journal/{_entry}/edit");
        Assert.Equal("two", _client.Page.Value("#body"));
    }

    [Fact]
    public async Task The_same_draft_sent_again_after_a_lost_answer_is_kept()
    {
        await PutAsync(_client, Draft(100, "one"));

        Assert.Equal(HttpStatusCode.OK, (await PutAsync(_client, Draft(100, "one"))).Status);
    }

    [Fact]
    public async Task A_draft_begun_before_a_save_elsewhere_is_refused()
    {
        await _client.WriteAsync(("Form.Title", "t"), ("Form.Body", "saved"));
        _entry = _client.OpenEntry();
        await _client.OpenAsync($"/journal/{_entry}/edit");
        await _client.SendAsync(("Form.Body", "saved again"));

        Assert.Equal(HttpStatusCode.Conflict, (await PutAsync(_client, Draft(100, "stale", basedOn: 1))).Status);
    }

    [Fact]
    public async Task A_draft_of_a_saved_entry_changes_nothing_until_it_is_kept()
    {
        await _client.WriteAsync([("Form.Title", "t"), ("Form.Body", "saved"), .. Writer.About("people", "30")]);
        _entry = _client.OpenEntry();
        await PutAsync(_client, Draft(100, "drafted", basedOn: 1, minutes: "60"));

        Assert.Equal(30, await RecordedAsync());
        await _client.OpenAsync($"/journal/{_entry}");
        Assert.Equal("saved", _client.Page.Text(".prose"));
        Assert.Contains("changes that are not kept yet, from 20 November 2026, 15:02", _client.Page.Text(".notice"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_set_aside_for_another_text_stays_in_the_history()
    {
        await PutAsync(_client, Draft(100, "what the phone had"));
        await _client.OpenAsync($"/journal/{_entry}/edit");
        await _client.SendAsync(("Form.Body", "what the desk has"));
        await _client.OpenAsync($"/journal/{_entry}/history?version=1");

        Assert.Equal("what the phone had", _client.Page.Text(".prose"));
    }

    [Fact]
    public async Task Too_large_a_draft_is_refused_with_its_size()
    {
        var answer = await PutAsync(_client, Draft(100, new string('x', 1_100_000)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.StartsWith("This text is 1.05 MB.", answer.Body.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_sign_in_the_answer_is_401_and_not_a_page()
    {
        using var visitor = host.Visit();

        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.Http.GetAsync("/drafts/key")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.Http.PutAsJsonAsync($"/drafts/{_entry}", Draft(1, "x"))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.Http.PostAsync("/markdown/preview", new StringContent("x"))).StatusCode);
    }

    [Fact]
    public async Task Without_the_pages_token_nothing_is_kept() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await _client.Http.PutAsJsonAsync($"/drafts/{_entry}", Draft(1, "x"))).StatusCode);

    [Fact]
    public async Task The_browsers_key_is_the_leaders_own_and_stays_the_same()
    {
        using var stranger = await host.SignInSomebodyAsync();
        var (mine, again, theirs) = (await KeyAsync(_client), await KeyAsync(_client), await KeyAsync(stranger));

        Assert.Equal(32, Convert.FromBase64String(mine.GetProperty("key").GetString()!).Length);
        Assert.Equal(mine.GetProperty("key").GetString(), again.GetProperty("key").GetString());
        Assert.NotEqual(mine.GetProperty("key").GetString(), theirs.GetProperty("key").GetString());
        Assert.Equal(_leader.Id, mine.GetProperty("leader").GetGuid());
    }

    [Fact]
    public async Task A_draft_under_somebody_elses_entry_id_does_not_touch_theirs()
    {
        await PutAsync(_client, Draft(100, "mine"));
        using var stranger = await host.SignInSomebodyAsync();
        await PutAsync(stranger, Draft(200, "theirs"));

        await _client.OpenAsync($"/journal/{_entry}/edit");
        Assert.Equal("mine", _client.Page.Value("#body"));
    }

    [Fact]
    public async Task The_preview_is_what_the_page_will_show()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/markdown/preview?top=3") { Content = new StringContent("# Hi\n\n<script>x</script>") };
        request.Headers.Add("RequestVerificationToken", (await KeyAsync(_client)).GetProperty("token").GetString());
        var answer = await (await _client.Http.SendAsync(request)).Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal("<h3 dir=\"auto\">Hi</h3>\n<p dir=\"auto\">&lt;script&gt;x&lt;/script&gt;</p>\n", answer.GetProperty("html").GetString());
    }

    public async ValueTask InitializeAsync()
    {
        host.Clock.Set(AdjustableClock.Start);
        _leader = await host.CreatePersonAsync();
        _client = await host.SignInAsync(_leader);
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    private static object Draft(long sequence, string body, long expected = 0, int basedOn = 0, string? minutes = null)
    {
        var fields = new Dictionary<string, string> { ["Form.Date"] = "2026-11-20", ["Form.Body"] = body };
        if (minutes is not null)
        {
            fields["Form.Dimensions[people].Chosen"] = "true";
            fields["Form.Dimensions[people].Minutes"] = minutes;
        }

        return new { basedOnVersion = basedOn, expected, sequence, fields };
    }

    private static async Task<JsonElement> KeyAsync(PageClient client) => await client.Http.GetFromJsonAsync<JsonElement>("/drafts/key");

    private async Task<(HttpStatusCode Status, JsonElement Body)> PutAsync(PageClient client, object draft)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, $"/drafts/{_entry}") { Content = JsonContent.Create(draft) };
        request.Headers.Add("RequestVerificationToken", (await KeyAsync(client)).GetProperty("token").GetString());
        var response = await client.Http.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    private async Task<int> RecordedAsync()
    {
        await using var db = await host.OpenJournalAsync(_leader);
        return await db.Investments.SumAsync(row => row.Minutes);
    }
}
