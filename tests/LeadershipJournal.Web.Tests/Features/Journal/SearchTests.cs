using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Journal.Reading;
using LeadershipJournal.Web.Features.Journal.Searching;
using LeadershipJournal.Web.Features.Journal.Writing;
using LeadershipJournal.Web.Features.WeeklyReviews;
using LeadershipJournal.Web.Tests.Features.WeeklyReviews;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Journal;

public class SearchTests(JournalHost host) : IClassFixture<JournalHost>, IAsyncLifetime
{
    private Person _leader = null!;

    [Theory]
    [InlineData("Café au lait", "CAFE")]
    [InlineData("resume", "résumé")]
    [InlineData("Straße", "strasse")]
    [InlineData("Ærøskøbing", "aeroskobing")]
    [InlineData("İstanbul ve ısı", "istanbul isi")]
    [InlineData("ΟΔΥΣΣΕΥΣ ταξίδι", "οδυσσευς ταξιδι")]
    [InlineData("Ёлка и ёж", "елка")]
    [InlineData("שָׁלוֹם", "שלום")]
    [InlineData("مُحَمَّد", "محمد")]
    [InlineData("ｆｕｌｌｗｉｄｔｈ ﾃｽﾄ", "fullwidth テスト")]
    [InlineData("日本語の文章", "日本語")]
    [InlineData("한국어", "한국")]
    [InlineData("tiếng Việt", "tieng viet")]
    [InlineData("e\u0301cole", "école")]
    [InlineData("naïve “quotes”", "naive")]
    [InlineData("it’s", "it's")]
    [InlineData("𝐁𝐨𝐥𝐝", "bold")]
    public async Task Words_are_found_regardless_of_case_accents_and_width(string body, string searched)
    {
        await WriteAsync("t", body);

        Assert.Single((await FindAsync(searched)).Lines);
    }

    [Fact]
    public async Task Every_word_must_be_there_and_phrases_exactly_so()
    {
        await WriteAsync("one", "I let Elin speak.");
        await WriteAsync("two", "Elin let me speak.");
        await WriteAsync("three", "I let\nElin speak first.");

        Assert.Equal(3, (await FindAsync("elin speak")).Total);
        Assert.Equal(["one", "three"], (await FindAsync("\"let elin\"")).Lines.Select(line => line.Title).Order());
        Assert.Equal(0, (await FindAsync("elin absent")).Total);
    }

    [Fact]
    public async Task Titles_and_whole_words_come_first()
    {
        await WriteAsync("a", "something about leadership");
        await WriteAsync("b", "the lead in the pencil");
        await WriteAsync("lead", "nothing else");

        Assert.Equal(["lead", "b", "a"], (await FindAsync("lead")).Lines.Select(line => line.Title));
    }

    [Fact]
    public async Task Filters_narrow_a_search()
    {
        await WriteAsync("old", "same words", "2025-01-15", Dimension.People);
        await WriteAsync("new", "same words", "2026-01-15", Dimension.Value);

        Assert.Equal("new", Assert.Single((await FindAsync("words", TimelineFilter.Read(["value"], null, null, null))).Lines).Title);
        Assert.Equal("old", Assert.Single((await FindAsync("words", TimelineFilter.Read(null, null, "2025-12-31", null))).Lines).Title);
        Assert.Equal(0, (await FindAsync("words", TimelineFilter.Read(null, null, null, TimelineFilter.Reviews))).Total);
    }

    [Fact]
    public async Task A_snippet_shows_the_match_marked_in_its_own_spelling()
    {
        await WriteAsync("t", string.Concat(Enumerable.Repeat("padding ", 100)) + "and then the **Café** was closed " + string.Concat(Enumerable.Repeat("after ", 100)));

        var found = Assert.Single((await FindAsync("cafe")).Lines).Found!;

        Assert.Equal("Café", Assert.Single(found, part => part.IsMatch).Text);
        Assert.StartsWith("… ", found[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(found, part => part.Text.Contains('*', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("quince", "Next time: ")]
    [InlineData("medlar", "Uncomfortable: ")]
    [InlineData("sorb", "What it gave: ")]
    public async Task The_lines_a_weekly_review_ends_with_are_found_and_shown_by_their_names(string word, string name)
    {
        await FinishReviewAsync();
        await WriteAsync("t", "neither");

        var line = Assert.Single((await FindAsync(word)).Lines);

        Assert.Equal((EntryKind.WeeklyReview, name), (line.Kind, line.Found![0].Text));
        Assert.Equal(word, Assert.Single(line.Found, part => part.IsMatch).Text);
        Assert.Equal(0, (await FindAsync(word, TimelineFilter.Read(null, null, null, TimelineFilter.Entries))).Total);
    }

    [Fact]
    public async Task Words_may_lie_in_different_parts_of_a_review_and_a_phrase_lies_in_one()
    {
        await FinishReviewAsync();

        Assert.Equal("roundabout", Assert.Single(Assert.Single((await FindAsync("roundabout quince sorb")).Lines).Found!, part => part.IsMatch).Text);
        Assert.Equal(0, (await FindAsync("\"quince medlar\"")).Total);
        Assert.Equal(1, (await FindAsync("\"plant a quince\"")).Total);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("\"\"")]
    [InlineData("\u0301")]
    public void Without_a_word_there_is_no_search(string? text) => Assert.Null(SearchQuery.Read(text));

    [Fact]
    public async Task Search_words_go_by_post_and_stand_in_no_address_or_log()
    {
        await WriteAsync("t", "quinoamarzipan");
        using var client = await host.SignInAsync(_leader);
        await client.OpenAsync("/journal");
        var page = await client.SubmitAsync("search", ("Q", "quinoamarzipan"));

        Assert.Equal("quinoamarzipan", page.Text(".tl mark"));
        Assert.Equal("/journal", client.Response.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.DoesNotContain(host.Log.Lines, line => line.Contains("quinoamarzipan", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_of_the_journal_takes_the_same_number_of_commands_whatever_it_holds()
    {
        using var client = await host.SignInAsync(_leader);
        await WriteAsync("first", "some words", "2026-11-01", Dimension.People);
        var few = await CommandsAsync(client);
        for (var day = 2; day < 25; day++)
        {
            await WriteAsync($"entry {day}", "some words", $"2026-10-{day:00}", Dimension.Value);
        }

        Assert.Equal(few, await CommandsAsync(client));
    }

    public async ValueTask InitializeAsync()
    {
        host.Clock.Set(AdjustableClock.Start);
        _leader = await host.CreatePersonAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<int> CommandsAsync(PageClient client)
    {
        await client.OpenAsync("/journal");
        host.Commands.Reset();
        await client.OpenAsync("/journal");
        return host.Commands.Texts.Count;
    }

    private async Task WriteAsync(string title, string body, string date = "2026-11-20", params Dimension[] tags)
    {
        await using var scope = host.ActFor(_leader);
        var form = new EntryForm { Id = Guid.CreateVersion7(), Date = date, Title = title, Body = body };
        foreach (var tag in tags)
        {
            form.For(tag).Chosen = true;
        }

        Assert.IsType<SaveResult.Saved>(await scope.ServiceProvider.GetRequiredService<EntryWriter>().KeepAsync(form, CancellationToken.None));
    }

    private async Task FinishReviewAsync()
    {
        await using var scope = host.ActFor(_leader);
        var form = Typed.Review(
            Typed.ThisWeek,
            (ReviewForm.WhatHappenedField, "a roundabout week"),
            (ReviewForm.NextTimeField, "plant a quince"),
            (ReviewForm.DiscomfortField, "medlar"),
            (ReviewForm.DiscomfortGaveField, "a sorb"));
        Assert.IsType<SaveResult.Saved>(await scope.ServiceProvider.GetRequiredService<ReviewWriter>().FinishAsync(form, CancellationToken.None));
    }

    private async Task<SearchPage> FindAsync(string text, TimelineFilter? filter = null)
    {
        await using var scope = host.ActFor(_leader);
        return await scope.ServiceProvider.GetRequiredService<JournalSearch>()
            .FindAsync(SearchQuery.Read(text)!, filter ?? TimelineFilter.Everything, 1, CancellationToken.None);
    }
}
