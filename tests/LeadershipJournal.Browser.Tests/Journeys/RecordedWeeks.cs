using System.Globalization;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Intentions;
using LeadershipJournal.Web.Features.Journal.Writing;
using LeadershipJournal.Web.Features.WeeklyReviews;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeadershipJournal.Browser.Tests.Journeys;

/// <summary><see cref="FiveWeeks"/> as the application's services take them; each on a day of the clock that allows it.</summary>
internal static class RecordedWeeks
{
    /// <summary>The intention, from the first of the weeks on.</summary>
    public static async Task IntendAsync(ServedJournal journal, Person leader)
    {
        await using var scope = journal.ActFor(leader);
        var percent = FiveWeeks.IntendedPercent.Select(Number).ToArray();
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<IntentionService>().SetAsync(new IntentionForm
        {
            Starts = FiveWeeks.First.Monday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Self = percent[0],
            People = percent[1],
            Improvement = percent[2],
            Value = percent[3],
            Time = percent[4],
            AgreedHours = "37:30",
        }));
    }

    /// <summary>The review of a week, counted from the first.</summary>
    public static async Task ReviewAsync(ServedJournal journal, Person leader, int number, string whatHappened = "Another week of it.")
    {
        var week = FiveWeeks.First.AddWeeks(number);
        var form = new ReviewForm(week, new Dictionary<string, string>())
        {
            [ReviewForm.WeekField] = week.ToString(),
            [ReviewForm.IdField] = Guid.NewGuid().ToString(),
            [ReviewForm.WhatHappenedField] = whatHappened,
            [ReviewForm.NextTimeField] = "Earlier in the day.",
            [ReviewForm.WorkedField] = HoursText.Of(new Minutes(FiveWeeks.WorkedMinutes[number])),
        };
        foreach (var day in week.Days.Take(5))
        {
            foreach (var dimension in DimensionList.All)
            {
                form[ReviewForm.MinutesField(day, dimension)] = Number(FiveWeeks.Minutes[number][(int)dimension] / 5);
            }

            form[ReviewForm.HandsOnField(day, Dimension.Value)] = Number(FiveWeeks.HandsOn[number] / 5);
        }

        await using var scope = journal.ActFor(leader);
        Assert.IsType<SaveResult.Saved>(await scope.ServiceProvider.GetRequiredService<ReviewWriter>().FinishAsync(form, CancellationToken.None));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
