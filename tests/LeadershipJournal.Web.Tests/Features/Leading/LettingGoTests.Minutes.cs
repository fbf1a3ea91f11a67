using AngleSharp.Dom;
using LeadershipJournal.Web.Features.Journal.Writing;
using LeadershipJournal.Web.Features.Leading;
using LeadershipJournal.Web.Tests.Features.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Leading;

/// <content>Minutes that name the work.</content>
public partial class LettingGoTests
{
    [Fact]
    public async Task Hands_on_minutes_that_name_the_work_become_bars_and_other_minutes_do_not()
    {
        await AddAsync(Roadmap);
        var item = OpenItem();
        await _leader.SubmitAsync("relapse", ("Step.Date", "2026-10-01"));
        await using (var db = await host.OpenJournalAsync(_person))
        {
            Record(db, item, WeeksAgo(13), handsOn: 240);
            Record(db, item, WeeksAgo(7), handsOn: 285);
            Record(db, item, WeeksAgo(7), handsOn: 15);
            Record(db, item, WeeksAgo(1), handsOn: 45);
            Record(db, item, WeeksAgo(0), handsOn: 500);
            Record(db, null, WeeksAgo(2), handsOn: 60);
            await db.SaveChangesAsync();
        }

        await _leader.OpenAsync("/leading");
        var card = _leader.Page.QuerySelector(".reg > li")!;
        Assert.Equal(
            "week 34 4 h; week 35 not recorded; week 36 not recorded; week 37 not recorded; week 38 not recorded; week 39 not recorded; "
            + "week 40 5 h, relapse; week 41 not recorded; week 42 not recorded; week 43 not recorded; week 44 not recorded; week 45 0 min; week 46 45 min",
            card.Text("desc"));
        Assert.Equal(9, card.QuerySelectorAll("rect.c-miss").Length);
        Assert.Single(card.QuerySelectorAll("rect[fill='url(#p-over)']"));
        Assert.Contains("relapse", card.QuerySelectorAll("text").Select(text => text.TextContent));
        Assert.Equal("45 min in week 46", card.Text(".mt-xs .meta"));
    }

    [Fact]
    public async Task Work_without_minutes_since_some_week_says_since_when()
    {
        await AddAsync(Roadmap);
        var item = OpenItem();
        await using (var db = await host.OpenJournalAsync(_person))
        {
            Record(db, item, WeeksAgo(6), handsOn: 30);
            Record(db, null, WeeksAgo(4), handsOn: 30);
            Record(db, null, WeeksAgo(2), handsOn: 30);
            await db.SaveChangesAsync();
        }

        await _leader.OpenAsync("/leading");
        Assert.Equal("Nothing since week 43", _leader.Page.Text(".reg .mt-xs .meta"));
    }

    [Fact]
    public async Task Minutes_in_the_trash_count_nowhere_and_come_back_with_the_name_of_their_work()
    {
        await AddAsync(Roadmap);
        var item = OpenItem();
        await _leader.WriteAsync([("Form.Body", "Roadmap again."), ("Form.Date", "2026-11-12"), .. Writer.About("value", "60", "60")]);
        var entry = _leader.OpenEntry();
        await using (var db = await host.OpenJournalAsync(_person))
        {
            await db.WriteAsync(token => db.Investments.Where(row => row.EntryId == entry)
                .ExecuteUpdateAsync(row => row.SetProperty(investment => investment.LettingGoItemId, item), token));
        }

        await using var scope = host.ActFor(_person);
        var (trash, reading) = (scope.ServiceProvider.GetRequiredService<Trash>(), scope.ServiceProvider.GetRequiredService<LettingGoReading>());
        Assert.Equal(60, (await reading.ReadAsync(item))?.LastRecorded?.HandsOn?.Value);
        await trash.PutAsync(entry, CancellationToken.None);
        Assert.Null((await reading.ReadAsync(item))?.LastRecorded);
        await trash.RestoreAsync(entry, CancellationToken.None);
        Assert.Equal(60, (await reading.ReadAsync(item))?.LastRecorded?.HandsOn?.Value);
    }
}
