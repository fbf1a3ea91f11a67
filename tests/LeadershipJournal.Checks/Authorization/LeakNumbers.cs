using System.Net;
using System.Text.RegularExpressions;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Charts;

namespace LeadershipJournal.Checks.Authorization;

/// <summary>Minutes like no others, in a week of before every grant, beside ordinary ones in the weeks that are shared.</summary>
internal static class LeakNumbers
{
    private const int Minutes = 1_019;
    private const int OfWork = 1_013;
    private static readonly int[] s_numbers = [Minutes, OfWork];
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);
    private static readonly IsoWeek Outside = IsoWeek.Create(2026, 15);

    /// <summary>How many are looked for.</summary>
    public static int Count => s_numbers.Length;

    /// <summary>Those that an answer holds, written for people or for a script.</summary>
    public static IEnumerable<string> In(string answer)
    {
        var text = WebUtility.HtmlDecode(answer);
        return from number in s_numbers
               where text.Contains(ChartText.Duration(number), StringComparison.Ordinal) || Regex.IsMatch(text, $@"(?<![\w-]){number}(?![\w-])", RegexOptions.None, s_patience)
               select ChartText.Duration(number);
    }

    public static async Task AddAsync(Ground ground)
    {
        await using var db = await ground.Host.OpenJournalAsync(ground.People[Roles.Owner]);
        Add(db, Outside.Monday, Dimension.People, Minutes, item: null);
        Add(db, Outside.Friday, Dimension.Value, OfWork, ground.Things.Single(thing => thing.Name == "work on the register").Id);
        for (var number = 24; number < 47; number++)
        {
            foreach (var dimension in DimensionList.All)
            {
                Add(db, IsoWeek.Create(2026, number).Friday, dimension, 120 + (60 * (int)dimension), item: null);
            }
        }

        await db.SaveChangesAsync();
    }

    private static void Add(JournalDb db, DateOnly date, Dimension dimension, int minutes, Guid? item) => db.Investments.Add(new TimeInvestmentRow
    {
        LeaderId = db.LeaderId, Id = Guid.CreateVersion7(), Date = date, Week = IsoWeek.Of(date).Number, Dimension = dimension, Minutes = minutes,
        HandsOn = item is null ? 0 : minutes, Estimated = false, Source = InvestmentSource.Entry, LettingGoItemId = item,
    });
}
