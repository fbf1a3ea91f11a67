using AngleSharp.Dom;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Core.Leading;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Leading;
using LeadershipJournal.Web.Tests.Features.Balance;
using LeadershipJournal.Web.Tests.Features.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Leading;

/// <summary>The letting-go register and the discomfort log, as a browser without script sees them.</summary>
public partial class LettingGoTests(JournalHost host) : IClassFixture<JournalHost>, IAsyncLifetime
{
    private static readonly (string Name, string? Value)[] Roadmap =
    [
        ("Form.What", "Keeping the roadmap"), ("Form.Dimension", "value"), ("Form.WhyIHoldOn", "It makes me feel useful."), ("Form.WhoTakesOver", "Elin"),
        ("Form.Stage", "Holding"), ("Form.Since", "2026-08-17"),
    ];

    private Person _person = null!;
    private PageClient _leader = null!;

    [Fact]
    public async Task A_piece_of_work_is_added_moved_along_the_way_and_a_relapse_is_noted()
    {
        await AddAsync(Roadmap);
        Assert.Equal("Keeping the roadmap", _leader.Page.Text("h1"));
        await _leader.SubmitAsync("move", ("Step.Stage", "Teaching"), ("Step.Date", "2026-09-01"), ("Step.Note", "First two sprints together."));
        await _leader.SubmitAsync("move", ("Step.Stage", "StandingBeside"), ("Step.Date", "2026-10-01"));
        await _leader.SubmitAsync("relapse", ("Step.Date", "2026-10-02"), ("Step.Note", "Rewrote it at night."));
        await _leader.SubmitAsync("move", ("Step.Stage", "Teaching"), ("Step.Date", "2026-10-05"));

        Assert.Equal(
            [
                "Relapse, back to teaching5 October 2026", "Relapse, still standing beside2 October 2026", "Standing beside1 October 2026",
                "Teaching1 September 2026", "Added: holding17 August 2026",
            ],
            _leader.Page.QuerySelectorAll("[aria-labelledby=way] .rows .between").Select(line => line.TextContent));
        Assert.Equal("Teaching", _leader.Page.Text(".stages [aria-current=step]"));
        await _leader.OpenAsync("/leading");
        Assert.Equal("Teaching", _leader.Page.Text(".reg .stages [aria-current=step]"));
        Assert.Contains("Week 41", _leader.Page.Text(".reg dl"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_before_the_last_one_is_refused_beside_its_field_and_nothing_is_lost()
    {
        await AddAsync(Roadmap);
        await _leader.SubmitAsync("move", ("Step.Stage", "LetGo"), ("Step.Date", "2026-08-16"), ("Step.Note", "Handed over."));

        Assert.Equal(
            "Sunday 16 August 2026 is before the last step, of Monday 17 August 2026. Steps go on from there.", _leader.Page.Text("#move-date-error"));
        Assert.Equal("Handed over.", _leader.Page.Value("#move-note").Trim());
        Assert.Equal("LetGo", _leader.Page.Value("#to"));
        Assert.Null(_leader.Page.QuerySelector("#relapse-date-error"));
    }

    [Fact]
    public async Task Steps_of_one_day_keep_the_order_in_which_they_were_made()
    {
        await AddAsync([.. Roadmap.SkipLast(1), ("Form.Since", "2026-11-20")]);
        foreach (var stage in (string[])["LetGo", "Holding", "StandingBeside", "Teaching", "LetGo"])
        {
            await _leader.SubmitAsync("move", ("Step.Stage", stage));
        }

        await using var scope = host.ActFor(_person);
        var item = await scope.ServiceProvider.GetRequiredService<LettingGoReading>().ReadAsync(OpenItem());
        Assert.Equal("HLHSTL", string.Concat(item!.Path.Steps.Select(step => step.Stage == LettingGoStage.LetGo ? 'L' : step.Stage.ToString()[0])));
    }

    [Fact]
    public async Task A_form_sent_twice_adds_one_piece_of_work_and_one_step()
    {
        await using var scope = host.ActFor(_person);
        var register = scope.ServiceProvider.GetRequiredService<LettingGoService>();
        var typed = new LettingGoForm { Id = register.NewId(), What = "Releases", Dimension = "value", Stage = "Holding", Since = "2026-11-02" };
        Assert.Empty(await register.AddAsync(typed));
        Assert.Empty(await register.AddAsync(typed));
        var relapse = new StepForm { Date = "2026-11-20", Note = "Again." };
        Assert.Empty(await register.RelapseAsync(typed.Id, relapse));
        Assert.Empty(await register.RelapseAsync(typed.Id, relapse));
        Assert.Empty(await register.MoveAsync(typed.Id, new StepForm { Stage = "LetGo", Date = "2026-11-20" }));
        Assert.Empty(await register.MoveAsync(typed.Id, new StepForm { Stage = "LetGo", Date = "2026-11-20" }));

        var item = await scope.ServiceProvider.GetRequiredService<LettingGoReading>().ReadAsync(typed.Id);
        Assert.Equal(3, item?.Path.Steps.Count);
    }

    [Fact]
    public async Task What_is_missing_or_too_long_is_said_beside_its_field()
    {
        await AddAsync([("Form.What", " "), ("Form.WhyIHoldOn", new string('y', 1_000_000)), ("Form.Since", "2027-01-01")]);

        Assert.Equal("Say which piece of work it is, in a few words.", _leader.Page.Text("#what-error"));
        Assert.Equal("Choose the dimension it takes its minutes from.", _leader.Page.Text("#dimension-error"));
        Assert.Equal("This is 1,000,000 characters long. Up to 500 fit.", _leader.Page.Text("#hold-error"));
        Assert.Contains("still to come", _leader.Page.Text("#since-error"), StringComparison.Ordinal);
        Assert.Equal(1_000_000, _leader.Page.Value("#hold").Trim().Length);
    }

    [Fact]
    public async Task What_is_said_about_it_can_be_changed()
    {
        await AddAsync(Roadmap);
        await _leader.SubmitAsync("change", ("Form.What", "Explaining the roadmap"), ("Form.WhoTakesOver", ""));
        Assert.Equal("Explaining the roadmap", _leader.Page.Text("h1"));
        await _leader.SubmitAsync("change", ("Form.What", ""));
        Assert.Equal("Say which piece of work it is, in a few words.", _leader.Page.Text("#what-error"));
        await _leader.OpenAsync("/leading");
        Assert.Contains("Not decided", _leader.Page.Text(".reg dl"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_taken_off_the_register_can_be_put_back_at_once_and_later()
    {
        await AddAsync(Roadmap);
        await _leader.SubmitAsync("archive");
        Assert.Equal("It is off the register.", _leader.Page.Text(".toast span"));
        Assert.Empty(_leader.Page.QuerySelectorAll(".reg > li"));
        Assert.Equal("Off the register (1)", _leader.Page.Text("[aria-labelledby=lg] summary"));

        await _leader.SubmitAsync("undo");
        await _leader.SubmitAsync("archive");
        await _leader.OpenAsync(_leader.Page.QuerySelector("[aria-labelledby=lg] details a")!.GetAttribute("href")!);
        await _leader.SubmitAsync("bring-back");
        await _leader.OpenAsync("/leading");
        Assert.Single(_leader.Page.QuerySelectorAll(".reg > li"));
    }

    [Fact]
    public async Task Open_items_are_those_on_the_register_that_are_not_let_go_of()
    {
        await AddAsync(Roadmap);
        await AddAsync([.. Roadmap.Skip(1), ("Form.What", "Let go of")]);
        await _leader.SubmitAsync("move", ("Step.Stage", "LetGo"));
        await AddAsync([.. Roadmap.Skip(1), ("Form.What", "Archived")]);
        await _leader.SubmitAsync("archive");

        await using var scope = host.ActFor(_person);
        var reading = scope.ServiceProvider.GetRequiredService<LettingGoReading>();
        host.Commands.Reset();
        var open = Assert.Single(await reading.OpenItemsAsync());
        Assert.Equal(("Keeping the roadmap", Dimension.Value, LettingGoStage.Holding), (open.What, open.Dimension, open.Stage));
        Assert.Single(host.Commands.Texts);
    }

    [Fact]
    public async Task A_piece_of_work_of_someone_else_is_not_found()
    {
        await AddAsync(Roadmap);
        var item = OpenItem();
        using var other = await host.SignInSomebodyAsync();
        await other.OpenAsync($"/leading/items/{item}");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, other.Response.StatusCode);
    }

    [Fact]
    public async Task Discomfort_is_shown_with_what_it_gave_and_a_week_without_a_review_is_a_gap()
    {
        await using (var db = await host.OpenJournalAsync(_person))
        {
            Review(db, WeeksAgo(3), 4, "Said no to the director.", "He asked why.");
            Review(db, WeeksAgo(1), 8, "Turned my pad over.", gave: null);
            await db.SaveChangesAsync();
        }

        await _leader.OpenAsync("/leading");
        var section = _leader.Page.QuerySelector("[aria-labelledby=dis]")!;
        Assert.Equal(["8", "4"], section.QuerySelectorAll(".disc .big").Select(level => level.TextContent));
        Assert.Contains("He asked why.", section.QuerySelectorAll(".disc")[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("week 44: 4, week 46: 8", section.Text("desc"), StringComparison.Ordinal);
        Assert.Equal(11, section.QuerySelectorAll("rect.c-miss").Length);
        Assert.Equal(13, section.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(11, section.QuerySelectorAll("tr.missing").Length);
    }

    [Fact]
    public async Task Private_words_are_not_in_plain_in_the_database()
    {
        await AddAsync(Roadmap);
        await _leader.SubmitAsync("relapse", ("Step.Note", "Rewrote it at night."));
        await using var db = await host.OpenJournalAsync(_person);
        var stored = await db.Database.SqlQuery<byte[]>(
            $"""SELECT "What" AS "Value" FROM "LettingGoItems" UNION ALL SELECT "Note" FROM "LettingGoSteps" WHERE "Note" IS NOT NULL""").ToListAsync();
        Assert.True(stored.Count >= 2);
        Assert.All(stored, text => Assert.Equal((-1, -1), (text.AsSpan().IndexOf("roadmap"u8), text.AsSpan().IndexOf("night"u8))));
    }

    [Fact]
    public async Task The_page_takes_as_many_commands_for_a_long_history_as_for_a_short_one()
    {
        await AddAsync(Roadmap);
        var few = await CountAsync();
        await using (var db = await host.OpenJournalAsync(_person))
        {
            for (var ago = 0; ago < 60; ago++)
            {
                Record(db, null, WeeksAgo(ago), handsOn: 30);
                Review(db, WeeksAgo(ago), 5, "Hard.", "Something.");
                db.Decisions.Add(new LeadershipDecision
                {
                    LeaderId = db.LeaderId, Id = Guid.CreateVersion7(), Date = WeeksAgo(ago).Monday, Choice = LeadershipChoice.ToLead, CameBy = WayHere.Promotion,
                });
            }

            await db.SaveChangesAsync();
        }

        for (var i = 0; i < 5; i++)
        {
            await AddAsync([.. Roadmap.Skip(1), ("Form.What", $"Piece {i}")]);
        }

        Assert.Equal(few, await CountAsync());
        Assert.InRange(few, 1, 16);
    }

    public async ValueTask InitializeAsync()
    {
        host.Clock.Set(AdjustableClock.Start);
        _person = await host.CreatePersonAsync();
        _leader = await host.SignInAsync(_person);
    }

    public ValueTask DisposeAsync()
    {
        _leader.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private static IsoWeek WeeksAgo(int weeks) => JournalWeeks.Running.AddWeeks(-weeks);

    private static void Record(JournalDb db, Guid? item, IsoWeek week, int handsOn) => db.Investments.Add(new TimeInvestmentRow
    {
        LeaderId = db.LeaderId,
        Id = Guid.CreateVersion7(),
        Date = week.Monday,
        Week = week.Number,
        Dimension = Dimension.Value,
        Minutes = handsOn + 10,
        HandsOn = handsOn,
        Estimated = false,
        Source = InvestmentSource.Entry,
        LettingGoItemId = item,
    });

    private static void Review(JournalDb db, IsoWeek week, int level, string line, string? gave)
    {
        var id = Guid.CreateVersion7();
        db.Entries.Add(new JournalEntry
        {
            LeaderId = db.LeaderId,
            Id = id,
            Kind = EntryKind.WeeklyReview,
            Date = week.Friday,
            Week = week.Number,
            Body = db.Seal.Close(Purposes.EntryBody, id, "Written for a test."),
            CreatedAt = DateTime.UnixEpoch,
            ChangedAt = DateTime.UnixEpoch,
            Review = new WeeklyReview
            {
                LeaderId = db.LeaderId,
                EntryId = id,
                Answers = db.Seal.Close(Purposes.ReviewAnswers, id, "{}"),
                Discomfort = db.Seal.CloseOptional(Purposes.ReviewDiscomfort, id, line),
                DiscomfortGave = db.Seal.CloseOptional(Purposes.ReviewDiscomfortGave, id, gave),
                DiscomfortLevel = level,
            },
        });
    }

    private async Task AddAsync((string Name, string? Value)[] fields)
    {
        await _leader.OpenAsync("/leading/items/new");
        await _leader.SubmitAsync("add", fields);
    }

    private Guid OpenItem() => Guid.Parse(_leader.Response.RequestMessage!.RequestUri!.Segments[3]);

    private async Task<int> CountAsync()
    {
        host.Commands.Reset();
        await _leader.OpenAsync("/leading");
        return host.Commands.Texts.Count;
    }
}
