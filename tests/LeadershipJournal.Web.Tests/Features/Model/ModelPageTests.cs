using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Tests.Features.Journal;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Model;

/// <summary>The pages as a browser without script sees them.</summary>
public class ModelPageTests : IClassFixture<JournalHost>
{
    private readonly JournalHost _host;

    public ModelPageTests(JournalHost host)
    {
        _host = host;
        _host.Clock.Set(AdjustableClock.Start);
    }

    [Fact]
    public async Task An_empty_model_teaches_what_to_write_for_each_dimension()
    {
        using var leader = await _host.SignInSomebodyAsync();
        await leader.OpenAsync("/model");

        Assert.Equal(
            ["/model/self", "/model/people", "/model/improvement", "/model/value", "/model/time"],
            leader.Page.QuerySelectorAll(".dim-edge > .row > a.btn").Select(link => link.GetAttribute("href")));
        Assert.Contains("Nothing written yet. What do you owe the people around you", Card(leader, "people").TextContent, StringComparison.Ordinal);
        Assert.Null(leader.Page.QuerySelector("#cc"));
    }

    [Fact]
    public async Task A_meaning_is_written_shown_replaced_and_compared()
    {
        using var leader = await _host.SignInSomebodyAsync();
        await leader.OpenAsync("/model/people");
        Assert.Equal("2026-11-20", leader.Page.Value("#since"));
        await leader.SubmitAsync("meaning", ("Form.Since", "2026-08-24"), ("Form.Summary", "empathy"), ("Form.Text", "I find **good** people."), ("Do", "keep"));

        Assert.Contains("Kept. What People means for you is dated", leader.Page.Text(".saved"), StringComparison.Ordinal);
        Assert.Equal("“empathy”", Card(leader, "people").Text(".chip"));
        Assert.Equal("good", Card(leader, "people").Text(".prose strong"));
        Assert.Contains("In force since 24 August 2026", Card(leader, "people").TextContent, StringComparison.Ordinal);

        await leader.OpenAsync("/model/people");
        Assert.Equal("I find **good** people.", leader.Page.Value("#text").TrimStart('\n'));
        await leader.SubmitAsync("meaning", ("Form.Since", "2026-11-20"), ("Form.Text", "I keep **good** people."), ("Do", "keep"));
        Assert.Equal("find", Card(leader, "people").Text(".diff del"));
        Assert.Equal("keep", Card(leader, "people").Text(".diff ins"));

        await leader.OpenAsync("/model/people?n=1");
        Assert.Equal("I find good people.", leader.Page.Text("article .prose"));
        Assert.Equal(2, leader.Page.QuerySelectorAll("[aria-label='All meanings'] li").Length);
    }

    [Fact]
    public async Task What_was_typed_is_kept_and_what_is_wrong_stands_beside_it()
    {
        using var leader = await _host.SignInSomebodyAsync();
        await leader.OpenAsync("/model/time");
        await leader.SubmitAsync("meaning", ("Form.Since", "2026-11-21"), ("Form.Summary", "17:15"), ("Form.Text", "The day has an end."), ("Do", "keep"));

        Assert.Equal("2026-11-21", leader.Page.Value("#since"));
        Assert.Equal("17:15", leader.Page.Value("#summary"));
        Assert.Equal("The day has an end.", leader.Page.Value("#text").TrimStart('\n'));
        Assert.StartsWith("Saturday 21 November 2026 is in the future.", leader.Page.Text("#since-error"), StringComparison.Ordinal);
        Assert.Equal("since-error", leader.Page.QuerySelector("#since")?.GetAttribute("aria-describedby"));
        Assert.Equal("yes", leader.Page.QuerySelector("form-draft")?.GetAttribute("data-refused"));
    }

    [Fact]
    public async Task There_is_no_page_for_a_sixth_dimension()
    {
        using var leader = await _host.SignInSomebodyAsync();
        await leader.OpenAsync("/model/money");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, leader.Response.StatusCode);
    }

    [Fact]
    public async Task A_question_is_asked_closed_and_opened_again()
    {
        using var leader = await _host.SignInSomebodyAsync();
        await leader.OpenAsync("/model");
        await leader.SubmitAsync("ask-people", ("Question.Text", "How do I teach judgement?"));
        Assert.Contains("How do I teach judgement?Open since 20 November", Questions(leader, "people"), StringComparison.Ordinal);
        Assert.StartsWith("/journal/new?answers=", Card(leader, "people").QuerySelector("form a")?.GetAttribute("href"), StringComparison.Ordinal);

        await leader.SubmitAsync("questions-people", ("Do", Card(leader, "people").QuerySelector("form button[value^=close]")?.GetAttribute("value")));
        Assert.Contains("Closed on 20 November, without an answer", Questions(leader, "people"), StringComparison.Ordinal);

        await leader.SubmitAsync("questions-people", ("Do", Card(leader, "people").QuerySelector("form button[value^=reopen]")?.GetAttribute("value")));
        Assert.Contains("Open since 20 November", Questions(leader, "people"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_without_words_is_refused_in_its_own_card_and_one_sent_twice_is_asked_once()
    {
        using var leader = await _host.SignInSomebodyAsync();
        await leader.OpenAsync("/model");
        var again = (IHtmlFormElement)leader.Page.QuerySelector("#question-time")!.Closest("form")!;
        await leader.SubmitAsync("ask-people", ("Question.Text", "  "));
        Assert.Equal("Write the question, at least a word.", leader.Page.Text("#question-people-error"));
        Assert.Null(leader.Page.QuerySelector("#question-time-error"));

        await leader.SubmitAsync(again, ("Question.Text", "What may wait?"));
        await leader.SubmitAsync(again, ("Question.Text", "What may wait?"));
        Assert.Single(Card(leader, "time").QuerySelectorAll("ul.rows > li"));
    }

    [Fact]
    public async Task A_question_that_an_entry_answers_names_the_entrys_day()
    {
        var person = await _host.CreatePersonAsync();
        Guid answer;
        await using (var db = await _host.OpenJournalAsync(person))
        {
            answer = db.AddAnswer(db.AddQuestion(Dimension.People, "2026-10-09", "What moves Samir?"), "2026-11-11");
            await db.SaveChangesAsync();
        }

        using var leader = await _host.SignInAsync(person);
        await leader.OpenAsync("/model");
        var link = Card(leader, "people").QuerySelector($"a[href='/journal/{answer}']");
        Assert.Equal("11 November", link?.TextContent);
        Assert.Null(Card(leader, "people").QuerySelector("button[value^=close]"));
    }

    [Fact]
    public async Task A_fact_is_noted_changed_removed_and_brought_back()
    {
        using var leader = await _host.SignInSomebodyAsync();
        await leader.OpenAsync("/model");
        await leader.SubmitAsync("fact", ("Fact.Date", "2026-06-22"), ("Fact.Kind", "Structure"), ("Fact.Text", "Two teams became one."), ("Do", "keep"));
        Assert.Contains("Structure. Two teams became one.", Facts(leader), StringComparison.Ordinal);

        await leader.OpenAsync(leader.Page.QuerySelector("[aria-labelledby=cf] li a")!.GetAttribute("href")!);
        Assert.Equal("Two teams became one.", leader.Page.Value("#fact-text"));
        await leader.SubmitAsync("fact", ("Fact.Text", "Two teams became three."), ("Do", "keep"));
        Assert.Contains("Structure. Two teams became three.", Facts(leader), StringComparison.Ordinal);

        await leader.OpenAsync(leader.Page.QuerySelector("[aria-labelledby=cf] li a")!.GetAttribute("href")!);
        await leader.SubmitAsync("fact", ("Do", "remove"));
        Assert.DoesNotContain("Two teams", Facts(leader), StringComparison.Ordinal);
        Assert.StartsWith("Removed the fact of 22 June 2026.", leader.Page.Text(".toast"), StringComparison.Ordinal);

        await leader.SubmitAsync("fact-restore");
        Assert.Contains("Structure. Two teams became three.", Facts(leader), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fact_that_cannot_be_noted_comes_back_as_typed()
    {
        using var leader = await _host.SignInSomebodyAsync();
        await leader.OpenAsync("/model");
        await leader.SubmitAsync("fact", ("Fact.Date", "2028-01-01"), ("Fact.Kind", "Headcount"), ("Fact.Text", " "), ("Do", "keep"));

        Assert.StartsWith("Saturday 1 January 2028 is more than a year ahead.", leader.Page.Text("#fact-date-error"), StringComparison.Ordinal);
        Assert.Equal("Write what it was, at least a word.", leader.Page.Text("#fact-text-error"));
        Assert.Equal("2028-01-01", leader.Page.Value("#fact-date"));
        Assert.Equal("Headcount", leader.Page.Value("#fact-kind"));
        Assert.True(leader.Page.QuerySelector("#fact")?.HasAttribute("open"));
    }

    [Fact]
    public async Task A_changed_context_asks_to_look_until_the_leader_says_that_they_still_hold()
    {
        var person = await _host.CreatePersonAsync();
        await using (var db = await _host.OpenJournalAsync(person))
        {
            db.AddMeaning(Dimension.Self, "2026-01-05", "Enough is a number.");
            db.AddMeaning(Dimension.Time, "2026-11-19", "The day has an end.");
            await db.SaveChangesAsync();
        }

        using var leader = await _host.SignInAsync(person);
        await leader.OpenAsync("/model");
        Assert.Null(leader.Page.QuerySelector("#cc"));
        await leader.SubmitAsync("fact", ("Fact.Date", "2026-11-16"), ("Fact.Kind", "AskedToLead"), ("Fact.Text", "The move of both sites"), ("Do", "keep"));
        Assert.Contains(
            "On 16 November 2026 you noted “The move of both sites”. Your meaning of Self is older than that.",
            leader.Page.Text(".lead-notice"),
            StringComparison.Ordinal);

        var notice = (IHtmlFormElement)leader.Page.QuerySelector(".lead-notice form")!;
        await leader.SubmitAsync(notice);
        Assert.Null(leader.Page.QuerySelector("#cc"));
        Assert.Contains("looked at on 20 November, unchanged", Card(leader, "self").TextContent, StringComparison.Ordinal);
        await leader.SubmitAsync(notice);
        Assert.True(leader.Response.IsSuccessStatusCode);
    }

    [Fact]
    public async Task It_still_holds_can_be_said_of_one_meaning_and_loses_nothing()
    {
        var person = await _host.CreatePersonAsync();
        await using (var db = await _host.OpenJournalAsync(person))
        {
            db.AddMeaning(Dimension.Value, "2026-02-02", "A household can plan with it.");
            await db.SaveChangesAsync();
        }

        using var leader = await _host.SignInAsync(person);
        await leader.OpenAsync("/model/value");
        await leader.SubmitAsync("meaning", ("Do", "still-holds"));
        Assert.Contains("In force since 2 February 2026 · looked at on 20 November, unchanged", Card(leader, "value").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_focus_of_the_intention_in_force_is_marked()
    {
        using var leader = await _host.SignInSomebodyAsync();
        await leader.OpenAsync("/intention");
        await leader.SubmitAsync(
            "intention",
            ("Form.Starts", "2026-11-16"), ("Form.Self", "10"), ("Form.People", "30"), ("Form.Improvement", "20"), ("Form.Value", "25"), ("Form.Time", "15"),
            ("Form.AgreedHours", "37:30"), ("Form.Focus", "people"), ("Form.FocusReason", "LeastExplored"));
        await leader.OpenAsync("/model");

        Assert.Equal("Focus: least explored", Card(leader, "people").Text(".chip.filled"));
        Assert.Single(leader.Page.QuerySelectorAll(".chip.filled"));
    }

    [Fact]
    public async Task The_page_takes_the_same_number_of_commands_however_rich_the_model()
    {
        var person = await _host.CreatePersonAsync();
        using var leader = await _host.SignInAsync(person);
        await leader.OpenAsync("/model");
        _host.Commands.Reset();
        await leader.OpenAsync("/model");
        var few = _host.Commands.Texts.Count;

        await using (var db = await _host.OpenJournalAsync(person))
        {
            foreach (var (dimension, day) in from dimension in DimensionList.All from day in Enumerable.Range(1, 28) select (dimension, day))
            {
                db.AddMeaning(dimension, $"2026-02-{day:00}", $"Number {day}", $"word {day}");
                db.AddAnswer(db.AddQuestion(dimension, $"2026-02-{day:00}", $"Question {day}?"), $"2026-03-{day:00}");
                db.AddQuestion(dimension, $"2026-02-{day:00}", $"Open question {day}?");
            }

            await db.SaveChangesAsync();
        }

        _host.Commands.Reset();
        await leader.OpenAsync("/model");
        Assert.Equal(few, _host.Commands.Texts.Count);
        Assert.Contains("27 earlier meanings", Card(leader, "time").TextContent, StringComparison.Ordinal);
    }

    private static IElement Card(PageClient leader, string dimension) => leader.Page.QuerySelector($"[aria-labelledby=m-{dimension}]")!;

    private static string Questions(PageClient leader, string dimension) => Card(leader, dimension).Text("form");

    private static string Facts(PageClient leader) => leader.Page.Text("[aria-labelledby=cf] ol");
}
