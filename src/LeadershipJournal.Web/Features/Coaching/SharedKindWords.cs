using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Web.Features.Balance;

namespace LeadershipJournal.Web.Features.Coaching;

/// <summary>What the kinds of sharing are called.</summary>
public static class SharedKindWords
{
    /// <summary>One kind, as a heading, a tab or a chip names it.</summary>
    public static string Name(this SharedKinds kind) => kind switch
    {
        SharedKinds.Balance => "Balance",
        SharedKinds.Assessments => "Assessments",
        SharedKinds.Model => "Model",
        SharedKinds.LettingGo => "Letting go",
        SharedKinds.ValueContexts => "Value contexts",
        SharedKinds.Commitments => "Commitments",
        SharedKinds.Entries => "Entries",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There are seven kinds, named one by one."),
    };

    /// <summary>One kind within a sentence.</summary>
    public static string InSentence(this SharedKinds kind) => kind.Name().ToLowerInvariant();

    /// <summary>Several kinds within a sentence: <c>balance, commitments and entries</c>.</summary>
    public static string List(this SharedKinds kinds) => BalanceWords.List([.. kinds.Each().Select(InSentence)]);
}
