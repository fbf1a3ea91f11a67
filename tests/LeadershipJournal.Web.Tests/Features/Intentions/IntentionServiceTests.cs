using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Intentions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Intentions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Intentions;

public class IntentionServiceTests(JournalHost host) : IClassFixture<JournalHost>, IAsyncLifetime
{
    private readonly JournalHost _host = host;
    private Person _leader = null!;

    [Fact]
    public async Task An_intention_comes_back_as_it_was_set()
    {
        await SetAsync(Form("2026-11-23"));

        var line = Assert.Single((await ReadAsync()).History);
        Assert.Equal(IntendedShares.Create(10, 30, 20, 25, 15).Value, line.Intention.Shares);
        Assert.Equal(new Minutes(2250), line.Intention.AgreedHours);
        Assert.Equal(new Focus(Dimension.People, FocusReason.UniqueValueToAdd), line.Intention.Focus);
        Assert.Equal(new DateOnly(2027, 2, 22), line.Intention.ReviewOn);
        Assert.Equal("Elin can carry the roadmap.", line.Why);
    }

    [Fact]
    public async Task Why_it_changed_is_not_in_plain_in_the_database()
    {
        await SetAsync(Form("2026-11-23"));

        await using var db = await _host.OpenJournalAsync(_leader);
        var stored = await db.Database.SqlQuery<byte[]>($"""SELECT "Why" AS "Value" FROM "Intentions" WHERE "Why" IS NOT NULL""").ToListAsync();
        Assert.NotEmpty(stored);
        Assert.All(stored, why => Assert.Equal(-1, why.AsSpan().IndexOf("roadmap"u8)));
    }

    [Fact]
    public async Task An_intention_that_starts_in_the_future_is_edited_and_stays_one()
    {
        await SetAsync(Form("2026-11-23"));
        var changed = Form("2026-11-23");
        (changed.Self, changed.Time) = ("15", "10");
        await SetAsync(changed);

        Assert.Equal(15, Assert.Single((await ReadAsync()).History).Intention.Shares.Self);
    }

    [Fact]
    public async Task An_intention_that_has_started_is_kept_and_a_correction_follows_it()
    {
        await SetAsync(Form("2026-11-16"));

        var refusal = Assert.Single(await TryAsync(Form("2026-11-16")));
        Assert.Equal(nameof(IntentionForm.Starts), refusal.Field);
        Assert.Equal("An intention has been in force since Monday 16 November 2026, and it is kept. A correction starts on a later Monday.", refusal.Message);

        await SetAsync(Form("2026-11-23"));
        var history = (await ReadAsync()).History;
        Assert.Equal([new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 16)], history.Select(line => line.Intention.Starts.Monday));
        Assert.Equal(IsoWeek.Of(new DateOnly(2026, 11, 16)), history[1].Last);
    }

    [Fact]
    public async Task Weeks_that_have_ended_keep_the_intention_they_had()
    {
        await SetAsync(Form("2026-08-17"));

        var refusal = Assert.Single(await TryAsync(Form("2026-10-05")));
        Assert.Equal("Weeks that have ended keep the intention they had. A correction starts in this week or later.", refusal.Message);
    }

    [Fact]
    public async Task A_first_intention_may_be_in_force_since_an_earlier_Monday()
    {
        await SetAsync(Form("2026-01-12"));

        var overview = await ReadAsync();
        Assert.Equal(new DateOnly(2026, 1, 12), overview.InForce?.Intention.Starts.Monday);
    }

    [Theory]
    [InlineData("2026-11-24", "An intention starts on a Monday; Tuesday 24 November 2026 is none. The nearest are Monday 23 November 2026 and Monday 30 November 2026.")]
    [InlineData("2026-02-30", "Choose the Monday from which it is in force.")]
    [InlineData("", "Choose the Monday from which it is in force.")]
    [InlineData("2028-01-03", "Monday 3 January 2028 is more than a year ahead. The last possible date is Saturday 20 November 2027.")]
    public async Task It_starts_on_a_Monday_within_a_year(string starts, string message)
    {
        var form = Form(starts);
        form.ReviewOn = null;
        Assert.Equal([message], (await TryAsync(form)).Select(refusal => refusal.Message));
    }

    [Theory]
    [InlineData("5", "The five shares sum to 95 %: 5 % are left to give.")]
    [InlineData("20", "The five shares sum to 110 %: 10 % too much.")]
    [InlineData("-10", "Self takes 0 to 100 per cent.")]
    [InlineData("1.5", "Write the share of Self in whole per cent, 0 to 100.")]
    [InlineData("", "Write the share of Self in whole per cent, 0 to 100.")]
    [InlineData("99999999999", "Write the share of Self in whole per cent, 0 to 100.")]
    public async Task Five_whole_shares_sum_to_a_hundred(string self, string message)
    {
        var form = Form("2026-11-23");
        form.Self = self;
        Assert.Equal([message], (await TryAsync(form)).Select(refusal => refusal.Message));
        Assert.Empty((await ReadAsync()).History);
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once()
    {
        var refusals = await TryAsync(new IntentionForm { Starts = "2026-11-24", Self = "x", AgreedHours = "many", Focus = "people", ReviewOn = "soon" });
        Assert.Equal(
            ["AgreedHours", "FocusReason", "Improvement", "People", "ReviewOn", "Self", "Starts", "Time", "Value"],
            refusals.Select(refusal => refusal.Field).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_focus_needs_a_reason_and_no_focus_needs_none()
    {
        var form = Form("2026-11-23");
        form.FocusReason = null;
        Assert.Equal("Say why this dimension is in focus.", Assert.Single(await TryAsync(form)).Message);

        form.Focus = "";
        form.FocusReason = nameof(FocusReason.LeastExplored);
        Assert.Empty(await TryAsync(form));
        Assert.Null((await ReadAsync()).Ahead?.Intention.Focus);
    }

    [Fact]
    public async Task An_intention_ahead_can_be_withdrawn_and_one_in_force_cannot()
    {
        await SetAsync(Form("2026-11-16"));
        await SetAsync(Form("2026-11-23"));
        var overview = await ReadAsync();

        await using var scope = _host.ActFor(_leader);
        var intentions = scope.ServiceProvider.GetRequiredService<IntentionService>();
        Assert.True(await intentions.WithdrawAsync(overview.Ahead!.Id));
        Assert.False(await intentions.WithdrawAsync(overview.InForce!.Id));
        Assert.Equal(overview.InForce.Id, Assert.Single((await ReadAsync()).History).Id);
    }

    [Fact]
    public async Task The_app_asks_from_the_review_date_on_until_a_correction_follows()
    {
        var form = Form("2026-08-17");
        form.ReviewOn = "2026-11-20";
        await SetAsync(form);
        _host.Clock.Set(new DateTimeOffset(2026, 11, 19, 12, 0, 0, TimeSpan.Zero));
        Assert.False((await ReadAsync()).IsReviewDue);

        _host.Clock.Set(new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero));
        Assert.True((await ReadAsync()).IsReviewDue);

        await SetAsync(Form("2026-11-23"));
        Assert.False((await ReadAsync()).IsReviewDue);
    }

    [Fact]
    public async Task As_my_last_eight_weeks_takes_recorded_weeks_that_have_ended()
    {
        await using (var db = await _host.OpenJournalAsync(_leader))
        {
            for (var ago = 0; ago <= 10; ago++)
            {
                // The running week and the one before the last eight recorded must not count; the third was not recorded.
                if (ago != 3)
                {
                    Record(db, IsoWeek.Of(new DateOnly(2026, 11, 20)).AddWeeks(-ago), ago is 0 or 10 ? Dimension.Time : ago is 9 ? Dimension.People : Dimension.Self, 100);
                }
            }

            await db.SaveChangesAsync();
        }

        var recorded = (await ReadAsync()).Recorded;
        Assert.Equal(8, recorded?.Weeks);
        Assert.Equal(IntendedShares.Create(88, 12, 0, 0, 0).Value, recorded?.Shares);
    }

    [Fact]
    public async Task Reading_takes_the_same_number_of_commands_however_long_the_history()
    {
        await SetAsync(Form("2026-01-12"));
        _host.Commands.Reset();
        await ReadAsync();
        var few = _host.Commands.Texts.Count;

        await SetAsync(Form("2026-11-16"));
        await SetAsync(Form("2026-11-23"));
        await SetAsync(Form("2026-11-30"));
        _host.Commands.Reset();
        Assert.Equal(4, (await ReadAsync()).History.Count);
        Assert.Equal(few, _host.Commands.Texts.Count);
    }

    public async ValueTask InitializeAsync()
    {
        _host.Clock.Set(AdjustableClock.Start);
        _leader = await _host.CreatePersonAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal static IntentionForm Form(string starts) => new()
    {
        Starts = starts,
        Self = "10",
        People = "30",
        Improvement = "20",
        Value = "25",
        Time = "15",
        AgreedHours = "37:30",
        Focus = "people",
        FocusReason = nameof(FocusReason.UniqueValueToAdd),
        ReviewOn = "2027-02-22",
        Why = "Elin can carry the roadmap.",
    };

    private static void Record(JournalDb db, IsoWeek week, Dimension dimension, int minutes) => db.Investments.Add(new TimeInvestmentRow
    {
        LeaderId = db.LeaderId,
        Id = Guid.NewGuid(),
        Date = week.Monday,
        Week = week.Number,
        Dimension = dimension,
        Minutes = minutes,
        HandsOn = 0,
        Estimated = false,
        Source = InvestmentSource.Calendar,
    });

    private async Task<IntentionOverview> ReadAsync()
    {
        await using var scope = _host.ActFor(_leader);
        return await scope.ServiceProvider.GetRequiredService<IntentionService>().ReadAsync();
    }

    private async Task<IReadOnlyList<Core.Refusal>> TryAsync(IntentionForm form)
    {
        await using var scope = _host.ActFor(_leader);
        return await scope.ServiceProvider.GetRequiredService<IntentionService>().SetAsync(form);
    }

    private async Task SetAsync(IntentionForm form) => Assert.Empty(await TryAsync(form));
}
