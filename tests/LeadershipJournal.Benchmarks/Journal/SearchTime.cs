using LeadershipJournal.Web.Features.Journal.Reading;
using LeadershipJournal.Web.Features.Journal.Searching;

namespace LeadershipJournal.Benchmarks.Journal;

/// <summary>Searching a journal of 5,000 sealed entries of 300 words, for rare and common words and for phrases.</summary>
internal sealed class SearchTime : Promise
{
    public const int Entries = 5_000;
    public const int Words = 300;
    private const int WarmUp = 30;
    private const int Searches = 300;
    private static readonly string[] Texts = ["zurich", "team", "\"meeting week\"", "café customer", "nothingfoundhere", "promise doubt trust"];

    public override string Name => "search";

    public override async Task MeasureAsync(Table table)
    {
        using var instance = await TemporaryInstance.CreateAsync();
        var leader = await instance.AddLeaderAsync(1, Entries, Words);
        var samples = new Samples();
        var processor = 0.0;
        for (var search = -WarmUp; search < Searches; search++)
        {
            if (search == 0)
            {
                processor = Samples.ProcessorTime;
            }

            var query = SearchQuery.Read(Texts[Math.Abs(search) % Texts.Length])!;
            var time = await Samples.TimeAsync(() => FindAsync(instance, leader, query));
            if (search >= 0)
            {
                samples.Add(time);
            }
        }

        processor = Samples.ProcessorTime - processor;
        table.AtMost("search over 5,000 sealed entries of 300 words: median", samples.Median, 80, " ms");
        table.AtMost("search over 5,000 sealed entries of 300 words: 99th percentile", samples.Percentile(99), 130, " ms");
        table.Figure("search over 5,000 sealed entries of 300 words: processor time", processor / Searches, " ms");
    }

    public static async Task<SearchPage> FindAsync(TemporaryInstance instance, Guid leader, SearchQuery query) =>
        await new JournalSearch(instance.ActFor(leader)).FindAsync(query, TimelineFilter.Everything, page: 1, CancellationToken.None);
}
