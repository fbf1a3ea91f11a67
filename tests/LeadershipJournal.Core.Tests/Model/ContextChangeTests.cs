using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Model;
using Xunit;

namespace LeadershipJournal.Core.Tests.Model;

public class ContextChangeTests
{
    private static readonly Dictionary<Dimension, DateOnly> LookedAt = new()
    {
        [Dimension.Time] = Given.Day("2026-11-02"),
        [Dimension.Self] = Given.Day("2026-08-24"),
        [Dimension.Value] = Given.Day("2026-11-16"),
    };

    [Fact]
    public void A_changed_context_names_the_dimensions_whose_meaning_is_older()
    {
        var change = ContextChange.Find([Given.Day("2026-11-16"), Given.Day("2026-01-12")], LookedAt, Given.Today);
        Assert.Equal(Given.Day("2026-11-16"), change?.On);
        Assert.Equal([Dimension.Self, Dimension.Time], change?.Older);
    }

    [Fact]
    public void Meanings_written_or_looked_at_on_the_day_or_later_ask_for_nothing() =>
        Assert.Null(ContextChange.Find([Given.Day("2026-08-24")], LookedAt, Given.Today));

    [Fact]
    public void A_fact_counts_from_its_own_day_on()
    {
        Assert.Null(ContextChange.Find([Given.Day("2026-11-21")], LookedAt, Given.Today));
        Assert.NotNull(ContextChange.Find([Given.Day("2026-11-21")], LookedAt, Given.Day("2026-11-21")));
    }

    [Fact]
    public void Without_facts_or_without_meanings_nothing_has_changed()
    {
        Assert.Null(ContextChange.Find([], LookedAt, Given.Today));
        Assert.Null(ContextChange.Find([Given.Today], new Dictionary<Dimension, DateOnly>(), Given.Today));
    }
}
