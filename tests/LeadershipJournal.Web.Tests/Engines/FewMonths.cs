using System.Globalization;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Account;
using LeadershipJournal.Web.Features.Intentions;
using LeadershipJournal.Web.Features.Journal.Reading;
using LeadershipJournal.Web.Features.Journal.Writing;
using LeadershipJournal.Web.Features.WeeklyReviews;
using LeadershipJournal.Web.Tests.Features.WeeklyReviews;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeadershipJournal.Web.Tests.Engines;

/// <summary>A few months of a leader, the same wherever they are lived: same ids, same words, same minutes, same clock.</summary>
internal sealed class FewMonths(JournalHost host, Person leader)
{
    private static readonly IsoWeek First = IsoWeek.Create(2026, 36);
    private readonly Random _random = new(2026);
    private readonly List<Guid> _entries = [];

    /// <summary>The entries in the order in which they were written, trashed ones included.</summary>
    public IReadOnlyList<Guid> Entries => _entries;

    public async Task LiveAsync()
    {
        await IntendAsync(First, self: 10, people: 30);
        for (var week = First; week <= Typed.ThisWeek; week = week.AddWeeks(1))
        {
            At(week.Friday);
            if (week.WeekOfYear == 40)
            {
                await TakeLeaveAsync(week);
                continue;
            }

            if (week.WeekOfYear == 43)
            {
                await IntendAsync(week, self: 15, people: 25);
            }

            await WriteWeekAsync(week);
        }

        await ChangeMindsAsync();
    }

    private async Task WriteWeekAsync(IsoWeek week)
    {
        // Several on one day, with ids in no order: only the engines' own order of ids can decide between them.
        foreach (var date in (DateOnly[])[week.Monday, week.Monday, week.Monday, week.Monday.AddDays(2)])
        {
            await WriteAsync(date, followsOn: _entries.Count % 4 == 3 ? _entries[^3] : null);
        }

        var review = Typed.Review(
            week,
            (ReviewForm.WhatHappenedField, $"Week {week.WeekOfYear}: a quiet conversation."),
            (ReviewForm.NextTimeField, "Ask, then wait."),
            (ReviewForm.WorkedField, "38:30"));
        review[ReviewForm.IdField] = NewId().ToString();
        review = week.WeekOfYear % 2 == 0
            ? review.WholeWeek(Dimension.Value, 503).WholeWeek(Dimension.Time, 61)
            : review.Minutes(DayOfWeek.Tuesday, Dimension.People, 95, 20).Minutes(DayOfWeek.Thursday, Dimension.Self, 45);
        await DoAsync<ReviewWriter>(async writer => Saved(await writer.FinishAsync(review, CancellationToken.None)));
        _entries.Add(Guid.Parse(review[ReviewForm.IdField]!, CultureInfo.InvariantCulture));
    }

    private async Task WriteAsync(DateOnly date, Guid? followsOn)
    {
        var form = new EntryForm
        {
            Id = NewId(),
            Date = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Title = _entries.Count % 3 == 0 ? $"Note {_entries.Count}" : null,
            Body = $"Number {_entries.Count}: the café, the team and {(_entries.Count % 5 == 0 ? "a promise" : "the roadmap")}.",
            FollowsOn = followsOn?.ToString(),
        };
        foreach (var dimension in DimensionList.All.Where(dimension => ((int)dimension + _entries.Count) % 3 == 0))
        {
            (form.For(dimension).Chosen, form.For(dimension).Minutes, form.For(dimension).HandsOn) = (true, $"{15 + _random.Next(60)}", "10");
        }

        await DoAsync<EntryWriter>(async writer => Saved(await writer.KeepAsync(form, CancellationToken.None)));
        _entries.Add(form.Id);
    }

    private Task IntendAsync(IsoWeek from, int self, int people)
    {
        At(from.Monday);
        return DoAsync<IntentionService>(async intentions => Assert.Empty(await intentions.SetAsync(new IntentionForm
        {
            Starts = from.Monday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Self = $"{self}",
            People = $"{people}",
            Improvement = "20",
            Value = "25",
            Time = "15",
            AgreedHours = "37:30",
            Why = "Elin can carry the roadmap.",
        })));
    }

    private Task TakeLeaveAsync(IsoWeek week) =>
        DoAsync<SettingsService>(async settings => Assert.Empty(await settings.AddLeaveAsync(week.Monday, week.Sunday, "autumn")));

    /// <summary>Some entries go to the trash, one comes back from it, and one gets an earlier text back.</summary>
    private async Task ChangeMindsAsync()
    {
        At(Typed.ThisWeek.Friday);
        foreach (var id in (Guid[])[_entries[2], _entries[9], _entries[14]])
        {
            await DoAsync<Trash>(async trash => Assert.True(await trash.PutAsync(id, CancellationToken.None)));
            host.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        await DoAsync<Trash>(async trash => Saved(await trash.RestoreAsync(_entries[9], CancellationToken.None)));
        var form = new EntryForm { Id = _entries[0], Version = 1, Date = "2026-09-01", Body = "Said otherwise." };
        await DoAsync<EntryWriter>(async writer => Saved(await writer.KeepAsync(form, CancellationToken.None)));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await DoAsync<EntryHistory>(async history => Assert.True(await history.BringBackAsync(_entries[0], 1, CancellationToken.None)));
    }

    private async Task DoAsync<TService>(Func<TService, Task> work)
        where TService : notnull
    {
        await using var scope = host.ActFor(leader);
        await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    private void At(DateOnly day) => host.Clock.Set(new DateTimeOffset(day, new TimeOnly(14, 2), TimeSpan.Zero));

    private Guid NewId()
    {
        var bytes = new byte[16];
        _random.NextBytes(bytes);
        return new Guid(bytes);
    }

    private static void Saved(SaveResult result) => Assert.IsType<SaveResult.Saved>(result);
}
