using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Intentions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Tests.Features.Balance;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Tests.Features.Coaching;

/// <summary>
/// A journal of 32 weeks, shared from a Wednesday on, and changes of everything that lies outside: other weeks, the week
/// that the first day cuts, the running one, reasons, leave, words.
/// </summary>
internal sealed class OutsideTheGrant(Coached coached, int seed)
{
    public static DateOnly From { get; } = new(2026, 6, 3);

    public static IsoWeek FirstWhole { get; } = IsoWeek.Create(2026, 24);

    private static readonly IsoWeek First = IsoWeek.Create(2026, 15);
    private readonly Random _random = new(seed);

    public async Task FillAsync()
    {
        await using var weeks = await JournalWeeks.OfAsync(coached.Host, coached.Leader);
        weeks.Intend(IsoWeek.Create(2026, 12), 10, 30, 20, 25, 15)
            .Intend(IsoWeek.Create(2026, 22), 10, 20, 30, 25, 15)
            .Intend(IsoWeek.Create(2026, 40), 15, 25, 25, 20, 15, agreedMinutes: 2100);
        for (var week = First; week < JournalWeeks.Running; week = week.AddWeeks(1))
        {
            if (week.WeekOfYear is 29 or 36)
            {
                continue;
            }

            weeks.Record(week.Monday, [.. DimensionList.All.Select(_ => _random.Next(60, 420))], handsOnPercent: 30);
            weeks.Review(week, _random.Next(2000, 2700));
        }
    }

    /// <summary>One change of something that no coach may notice; the choice is the seed's.</summary>
    public async Task ChangeAsync()
    {
        await using var db = await coached.Host.OpenJournalAsync(coached.Leader);
        switch (_random.Next(9))
        {
            case 0:
                Add(db, OutsideDay());
                break;
            case 1:
                db.Investments.RemoveRange(await db.Investments.Where(row => row.Week < FirstWhole.Number).OrderBy(row => row.Id).Take(3).ToListAsync());
                break;
            case 2:
                Add(db, JournalWeeks.Running.Days.ElementAt(_random.Next(4)));
                break;
            case 3:
                await ChangeIntentionsAsync(db);
                break;
            case 4:
                var start = _random.Next(2) == 0 ? IsoWeek.Create(2026, 14 + _random.Next(8)) : JournalWeeks.Running.AddWeeks(1 + _random.Next(9));
                await IntendAsync(db, start);
                break;
            case 5:
                var early = await db.Entries.Where(entry => entry.Week < FirstWhole.Number && entry.Review != null).Select(entry => entry.Review!).FirstAsync();
                early.WorkedMinutes = _random.Next(3000);
                break;
            case 6:
                var away = From.AddDays(_random.Next(-40, 160));
                db.Leaves.Add(new LeaveRow { LeaderId = db.LeaderId, Id = Guid.CreateVersion7(), From = away, Until = away.AddDays(_random.Next(12)) });
                break;
            case 7:
                (await db.Leaders.SingleAsync()).WorkingDays = WorkingDays.Monday | WorkingDays.Tuesday;
                break;
            default:
                foreach (var entry in await db.Entries.Include(entry => entry.Review).ToListAsync())
                {
                    entry.Body = db.Seal.Close(Purposes.EntryBody, entry.Id, $"Said otherwise {_random.Next()}.");
                }

                break;
        }

        await db.SaveChangesAsync();
    }

    /// <summary>A minute more in a whole week that is shared.</summary>
    public async Task ChangeInsideAsync()
    {
        await using var db = await coached.Host.OpenJournalAsync(coached.Leader);
        Add(db, IsoWeek.Create(2026, 44).Friday);
        await db.SaveChangesAsync();
    }

    private DateOnly OutsideDay() => First.Monday.AddDays(_random.Next(FirstWhole.Monday.DayNumber - First.Monday.DayNumber));

    private void Add(JournalDb db, DateOnly date) => db.Investments.Add(new TimeInvestmentRow
    {
        LeaderId = db.LeaderId,
        Id = Guid.CreateVersion7(),
        Date = date,
        Week = IsoWeek.Of(date).Number,
        Dimension = (Dimension)_random.Next(5),
        Minutes = _random.Next(60, 500),
        HandsOn = _random.Next(60),
        Estimated = false,
        Source = InvestmentSource.Entry,
    });

    private async Task ChangeIntentionsAsync(JournalDb db)
    {
        foreach (var row in await db.Intentions.ToListAsync())
        {
            row.Why = db.Seal.Close(Purposes.IntentionWhy, row.Id, $"Because of {_random.Next()}.");
            row.ReviewOn = IsoWeek.FromNumber(row.StartsInWeek).Monday.AddDays(_random.Next(1, 90));
            row.FocusReason = row.Focus is null ? null : (FocusReason)_random.Next(3);
        }
    }

    private async Task IntendAsync(JournalDb db, IsoWeek start)
    {
        if (await db.Intentions.AnyAsync(row => row.StartsInWeek == start.Number))
        {
            return;
        }

        db.Intentions.Add(new IntentionRow
        {
            LeaderId = db.LeaderId,
            Id = Guid.CreateVersion7(),
            StartsInWeek = start.Number,
            SelfPercent = 20,
            PeoplePercent = 20,
            ImprovementPercent = 20,
            ValuePercent = 20,
            TimePercent = 20,
            AgreedMinutes = 1200,
            Focus = Dimension.Self,
            FocusReason = FocusReason.LeastExplored,
            CreatedAt = DateTime.UnixEpoch,
        });
    }
}
