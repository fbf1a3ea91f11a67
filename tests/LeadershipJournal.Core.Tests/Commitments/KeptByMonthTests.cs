using FsCheck;
using FsCheck.Fluent;
using LeadershipJournal.Core.Commitments;
using Xunit;

namespace LeadershipJournal.Core.Tests.Commitments;

public sealed class KeptByMonthTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Fact]
    public void Done_carried_over_and_dropped_are_counted_in_their_month_and_a_month_without_any_is_there()
    {
        var months = KeptByMonth.Count(
            [
                new(Guid.CreateVersion7(), new DateOnly(2026, 9, 30), CommitmentEvent.Done),
                new(Guid.CreateVersion7(), new DateOnly(2026, 11, 1), CommitmentEvent.Dropped),
                .. Of(new DateOnly(2026, 11, 2), CommitmentEvent.Note, CommitmentEvent.CarriedOver, CommitmentEvent.Done),
            ],
            Today,
            months: 3);
        Assert.Equal(
            [new(new(2026, 9, 1), 1, 0, 0), new(new(2026, 10, 1), 0, 0, 0), new(new(2026, 11, 1), 1, 1, 1)], months);
    }

    [Fact]
    public void An_end_that_was_taken_back_is_none()
    {
        var month = Assert.Single(KeptByMonth.Count(Of(Today, CommitmentEvent.Done, CommitmentEvent.Reopened), Today, months: 1));
        Assert.Equal(0, month.Done + month.Dropped);
    }

    [Fact]
    public void Each_commitment_ends_at_most_once_whatever_its_steps()
    {
        var steps = Gen.Elements(Enum.GetValues<CommitmentEvent>()).ListOf().ToArbitrary();
        Prop.ForAll(steps, events =>
        {
            var month = KeptByMonth.Count(Of(Today, [.. events]), Today, months: 1)[0];
            return month.Done + month.Dropped <= 1 && month.CarriedOver == events.Count(step => step is CommitmentEvent.CarriedOver);
        }).QuickCheckThrowOnFailure();
    }

    private static IEnumerable<CommitmentStepTaken> Of(DateOnly date, params CommitmentEvent[] events)
    {
        var commitment = Guid.CreateVersion7();
        return events.Select(step => new CommitmentStepTaken(commitment, date, step));
    }
}
