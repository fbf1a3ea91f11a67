using LeadershipJournal.Core.Coaching;
using Xunit;

namespace LeadershipJournal.Core.Tests.Coaching;

public sealed class NoteRetentionTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Fact]
    public void A_note_stays_two_years_unless_another_date_is_chosen() =>
        Assert.Equal(new DateOnly(2028, 11, 20), NoteRetention.Default(Today));

    [Fact]
    public void While_the_coaching_lasts_a_note_goes_on_its_own_date()
    {
        Assert.False(NoteRetention.IsOver(Today.AddDays(1), null, Today));
        Assert.True(NoteRetention.IsOver(Today, null, Today));
    }

    [Theory]
    [InlineData(10, 10)]
    [InlineData(30, 30)]
    [InlineData(31, 30)]
    [InlineData(700, 30)]
    public void After_the_end_a_note_goes_on_the_earlier_of_its_date_and_thirty_days(int daysToItsDate, int daysItStays) =>
        Assert.Equal(Today.AddDays(daysItStays), NoteRetention.GoesOn(Today.AddDays(daysToItsDate), Today));

    [Fact]
    public void A_date_is_needed_and_lies_ahead_by_ten_years_at_most()
    {
        Assert.NotNull(NoteRetention.Refuse(null, Today));
        Assert.NotNull(NoteRetention.Refuse(Today, Today));
        Assert.Null(NoteRetention.Refuse(Today.AddDays(1), Today));
        Assert.Null(NoteRetention.Refuse(Today.AddYears(10), Today));
        Assert.NotNull(NoteRetention.Refuse(Today.AddYears(10).AddDays(1), Today));
    }
}
