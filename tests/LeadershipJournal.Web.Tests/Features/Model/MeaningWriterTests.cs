using LeadershipJournal.Core;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Model;

public class MeaningWriterTests(JournalHost host) : IClassFixture<JournalHost>, IAsyncLifetime
{
    private const int Megabyte = 1024 * 1024;
    private readonly JournalHost _host = host;
    private Person _leader = null!;

    [Fact]
    public async Task A_new_meaning_takes_over_and_the_old_one_stays_readable()
    {
        await WriteAsync("2026-08-24", "I hand things over.", "empathy");
        await WriteAsync("2026-11-20", "I stand beside.");

        var history = await HistoryAsync();
        Assert.Equal([2, 1], history.All.Select(line => line.Number));
        Assert.Equal("I stand beside.", history.InForce?.Text);
        Assert.Equal("I hand things over.", history.Before?.Text);
        Assert.Equal("I hand things over.", (await HistoryAsync(1)).Meaning?.Text);
    }

    [Fact]
    public async Task A_second_meaning_of_one_day_takes_over_though_the_clock_stands_still()
    {
        for (var i = 1; i <= 5; i++)
        {
            await WriteAsync("2026-11-20", $"Thought number {i}.");
            Assert.Equal($"Thought number {i}.", (await HistoryAsync()).InForce?.Text);
        }

        Assert.Equal(5, (await HistoryAsync()).All.Count);
    }

    [Theory]
    [InlineData("2026-11-21", "Text", "Since", "Saturday 21 November 2026 is in the future. A meaning is what a dimension means now; the last possible date is today, Friday 20 November 2026.")]
    [InlineData("2026-08-23", "Text", "Since", "The meaning before this one is in force since Monday 24 August 2026. A new one begins on that day or later, so that days gone by keep the meaning they had.")]
    [InlineData("soon", "Text", "Since", "Choose a date, or write it as year, month and day: 2026-11-20.")]
    [InlineData("2026-11-20", " \r\n ", "Text", "Write what it means for you, at least a word.")]
    [InlineData("2026-11-20", "I hand things over.", "Text", "These are the words in force already. Change them, or say below that they still hold.")]
    public async Task What_breaks_a_rule_is_refused_at_its_field_and_nothing_is_written(string since, string text, string field, string message)
    {
        await WriteAsync("2026-08-24", "I hand things over.");

        Assert.Equal(new Refusal(field, message), Assert.Single(await TryAsync(since, text)));
        Assert.Single((await HistoryAsync()).All);
    }

    [Fact]
    public async Task The_same_meaning_sent_twice_is_kept_once()
    {
        await WriteAsync("2026-11-20", "I hand things over.", "empathy");
        await WriteAsync("2026-11-20", "I hand things over.", "empathy");
        Assert.Single((await HistoryAsync()).All);
    }

    [Fact]
    public async Task A_text_of_one_megabyte_is_taken_and_a_longer_one_is_refused_with_its_size()
    {
        var text = string.Concat(Enumerable.Repeat("åtta ord ", Megabyte / 10));
        text += new string('x', Megabyte - System.Text.Encoding.UTF8.GetByteCount(text));
        var refusal = Assert.Single(await TryAsync("2026-11-20", text + "x"));
        Assert.Equal(new Refusal("Text", "This text is 1.01 MB. A meaning holds up to 1 MB; an entry is the better place for the rest."), refusal);

        await WriteAsync("2026-11-20", text);
        Assert.Equal(text, (await HistoryAsync()).InForce?.Text);
    }

    [Fact]
    public async Task The_word_for_a_meaning_is_short()
    {
        var refusal = Assert.Single(await TryAsync("2026-11-20", "Text", new string('w', 41)));
        Assert.Equal(new Refusal("Summary", "This is 41 characters long. Up to 40 fit."), refusal);
    }

    [Fact]
    public async Task That_meanings_still_hold_is_noted_once_a_day_for_those_there_are()
    {
        await WriteAsync("2026-08-24", "I hand things over.");
        await StillHoldAsync();
        await StillHoldAsync();

        await using var db = await _host.OpenJournalAsync(_leader);
        var look = Assert.Single(await db.MeaningLooks.ToListAsync());
        Assert.Equal((Dimension.People, new DateOnly(2026, 11, 20)), (look.Dimension, look.On));
    }

    [Fact]
    public async Task Words_of_the_model_are_not_in_plain_in_the_database()
    {
        await WriteAsync("2026-11-20", "Geheimnis", "Geheimwort");
        await ActAsync(writer => writer.CreditAsync("Geheimbuch"));

        await using var db = await _host.OpenJournalAsync(_leader);
        var stored = await db.Database.SqlQuery<byte[]>(
            $"""SELECT "Text" AS "Value" FROM "Meanings" UNION ALL SELECT "Summary" FROM "Meanings" UNION ALL SELECT "ModelCredit" FROM "Leaders" WHERE "ModelCredit" IS NOT NULL""")
            .ToListAsync();
        Assert.All(stored, text => Assert.Equal(-1, text.AsSpan().IndexOf("Geheim"u8)));
    }

    [Fact]
    public async Task A_credit_is_kept_changed_and_taken_back()
    {
        await ActAsync(writer => writer.CreditAsync(" A coach, 2025. "));
        Assert.Equal("A coach, 2025.", (await OverviewAsync()).Credit);
        await ActAsync(writer => writer.CreditAsync(""));
        Assert.Null((await OverviewAsync()).Credit);
        Assert.Equal("This is 501 characters long. Up to 500 fit.", Assert.Single(await ActAsync(writer => writer.CreditAsync(new string('c', 501)))).Message);
    }

    public async ValueTask InitializeAsync()
    {
        _host.Clock.Set(AdjustableClock.Start);
        _leader = await _host.CreatePersonAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<MeaningHistoryView> HistoryAsync(int? number = null)
    {
        await using var scope = _host.ActFor(_leader);
        return await scope.ServiceProvider.GetRequiredService<MeaningHistoryReading>().ReadAsync(Dimension.People, number);
    }

    private async Task<ModelOverview> OverviewAsync()
    {
        await using var scope = _host.ActFor(_leader);
        return await scope.ServiceProvider.GetRequiredService<ModelReading>().ReadAsync();
    }

    private async Task WriteAsync(string since, string text, string? summary = null) => Assert.Empty(await TryAsync(since, text, summary));

    private Task<IReadOnlyList<Refusal>> TryAsync(string since, string text, string? summary = null) => ActAsync(
        writer => writer.WriteAsync(Dimension.People, new MeaningForm { Since = since, Text = text, Summary = summary }));

    private async Task<IReadOnlyList<Refusal>> ActAsync(Func<MeaningWriter, Task<IReadOnlyList<Refusal>>> act)
    {
        await using var scope = _host.ActFor(_leader);
        return await act(scope.ServiceProvider.GetRequiredService<MeaningWriter>());
    }

    private async Task StillHoldAsync()
    {
        await using var scope = _host.ActFor(_leader);
        await scope.ServiceProvider.GetRequiredService<MeaningWriter>().StillHoldAsync(DimensionList.All);
    }
}
