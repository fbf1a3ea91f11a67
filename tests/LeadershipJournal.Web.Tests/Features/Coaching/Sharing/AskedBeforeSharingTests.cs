using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Tests.Features.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static LeadershipJournal.Web.Tests.Features.Journal.Writer;

namespace LeadershipJournal.Web.Tests.Features.Coaching.Sharing;

/// <summary>What would let a coach read an entry is asked for first.</summary>
public class AskedBeforeSharingTests(JournalHost host) : WritingWithACoach(host), IClassFixture<JournalHost>
{
    [Fact]
    public async Task A_first_save_that_would_share_an_entry_asks_first_and_loses_nothing()
    {
        await SharePeopleAsync();
        var page = await Client.WriteAsync([("Form.Title", "T"), ("Form.Body", "typed text"), .. About("people", "15")]);

        Assert.Equal("Tobias Wren could read this entry from now on.", page.Text("#would-share .strong"));
        Assert.Equal(("T", "typed text"), (page.Value("#title"), page.Value("#body")));
        Assert.NotNull(page.QuerySelector(".chip.pick[data-dim=people] input:checked"));
        Assert.Equal(0, await KeptAsync());

        page = await Client.ChooseAsync("#would-share button");
        Assert.Equal("T", page.Text("h1"));
        Assert.Contains("Shared with Tobias Wren", page.Text("article header"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_no_keeps_it_as_a_draft_that_nobody_sees()
    {
        await SharePeopleAsync();
        await Client.WriteAsync([("Form.Body", "typed text"), .. About("people", "15")]);
        await Client.ChooseAsync("#would-share button[value=draft]");

        Assert.Equal(0, await KeptAsync());
        await using var db = await Host.OpenJournalAsync(Coached.Leader);
        Assert.True((await db.Entries.SingleAsync()).IsDraft);
    }

    [Fact]
    public async Task The_ordinary_save_button_is_no_yes()
    {
        await SharePeopleAsync();
        await Client.WriteAsync([("Form.Body", "typed text"), .. About("people", "15")]);
        var page = await Client.SendAsync();

        Assert.NotNull(page.QuerySelector("#would-share"));
        Assert.Equal(0, await KeptAsync());
    }

    [Fact]
    public async Task A_yes_to_one_coach_is_none_to_another()
    {
        await SharePeopleAsync();
        await Client.WriteAsync([("Form.Body", "typed text"), .. About("people", "15")]);
        var second = await Coached.CreateAsync(Host, Coached.Leader, await Host.CreatePersonAsync("Renske Smit"));
        await second.GrantAsync(SharedKinds.Entries, chosen: Dimension.People);
        var page = await Client.ChooseAsync("#would-share button");

        Assert.Equal("Renske Smit could read this entry from now on.", page.Text("#would-share .strong"));
        Assert.Equal(0, await KeptAsync());
    }

    [Fact]
    public async Task Changed_tags_that_would_share_an_entry_ask_first()
    {
        await SharePeopleAsync();
        await WriteAsync("people", "value");
        var page = await ChangeAsync(("Form.Dimensions[value].Chosen", null), ("Form.Dimensions[value].Minutes", null));

        Assert.NotNull(page.QuerySelector("#would-share"));
        Assert.Empty(await ReadableAsync());
    }

    [Fact]
    public async Task A_day_moved_into_the_grant_asks_first()
    {
        await SharePeopleAsync();
        await Client.WriteAsync([("Form.Body", "x"), ("Form.Date", "2026-01-04"), .. About("people", "15")]);
        Assert.Empty(await ReadableAsync());

        var page = await ChangeAsync(("Form.Date", "2026-01-05"));
        Assert.NotNull(page.QuerySelector("#would-share"));
        Assert.Empty(await ReadableAsync());
    }

    [Fact]
    public async Task A_change_of_what_a_coach_reads_already_asks_nothing()
    {
        await SharePeopleAsync();
        var entry = await WriteAndAgreeAsync("people");
        var page = await ChangeAsync(("Form.Body", "other words"));

        Assert.Null(page.QuerySelector("#would-share"));
        Assert.Equal([entry], await ReadableAsync());
    }

    [Fact]
    public async Task An_entry_restored_from_the_trash_asks_first_when_a_coach_would_read_it_again()
    {
        await SharePeopleAsync();
        var entry = await WriteAndAgreeAsync("people");
        await Client.SubmitAsync("trash");
        Assert.Empty(await ReadableAsync());

        var page = await Client.PressAsync("main .toast button");
        Assert.Equal("Tobias Wren could read this entry from now on.", page.Text("#would-share .strong"));
        Assert.Empty(await ReadableAsync());

        await Client.OpenAsync("/journal/trash");
        await Client.ChooseAsync("button[value=restore]");
        Assert.Empty(await ReadableAsync());
        await Client.ChooseAsync("#would-share button");
        Assert.Equal([entry], await ReadableAsync());
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> ChangeAsync(params (string Name, string? Value)[] fields)
    {
        await Client.OpenAsync($"/journal/{Client.OpenEntry()}/edit");
        return await Client.SendAsync(fields);
    }

    private async Task<int> KeptAsync()
    {
        await using var db = await Host.OpenJournalAsync(Coached.Leader);
        return await db.Entries.CountAsync(entry => !entry.IsDraft);
    }
}
