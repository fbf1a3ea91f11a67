using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Web.Features.Journal.Writing;

/// <summary>What an entry says, every field right.</summary>
public sealed record EntryContent(
    DateOnly Date,
    string Title,
    string Body,
    IReadOnlyList<Dimension> Tags,
    IReadOnlyList<TimeInvestment> Investments,
    Guid? FollowsOnId)
{
    public int Minutes => Investments.Sum(investment => investment.Minutes);
}
