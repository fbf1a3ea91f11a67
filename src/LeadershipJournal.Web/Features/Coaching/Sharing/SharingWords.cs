using LeadershipJournal.Core.Coaching;

namespace LeadershipJournal.Web.Features.Coaching.Sharing;

/// <summary>What exactly the seven kinds hold, and what a coach opened, in words and in addresses.</summary>
public static class SharingWords
{
    /// <summary>What exactly one kind holds.</summary>
    public static string Description(this SharedKinds kind) => kind switch
    {
        SharedKinds.Balance => "Whole weeks only: minutes and shares, intended shares, focus without its reason, kept to intention, minutes to move, leading share, hours kept, missing weeks without a cause",
        SharedKinds.Assessments => "Scores, and change since the last one",
        SharedKinds.Model => "Meanings, focus reason, context facts, open questions, decision",
        SharedKinds.LettingGo => "The register, and its minutes by week",
        SharedKinds.ValueContexts => "The tree, hypotheses, contradictions",
        SharedKinds.Commitments => "Open, done, dropped, carried over",
        SharedKinds.Entries => "The current text of those you choose below",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>How a form and an address name one kind.</summary>
    public static string Key(this SharedKinds kind) => kind switch
    {
        SharedKinds.LettingGo => "letting-go",
        SharedKinds.ValueContexts => "contexts",
        _ => kind.Name().ToLowerInvariant(),
    };

    /// <summary>The kinds of these names; what is no name is nothing.</summary>
    public static SharedKinds FromKeys(IEnumerable<string?> keys)
    {
        var named = keys.ToHashSet(StringComparer.Ordinal);
        return SharedKindList.All.Where(kind => named.Contains(kind.Key())).Aggregate(SharedKinds.None, (all, kind) => all | kind);
    }

    /// <summary>What a coach opened, without its content.</summary>
    public static string Name(this AccessedThing thing) => thing switch
    {
        AccessedThing.Overview => "Line in the list of coachees",
        AccessedThing.Balance => "Balance",
        AccessedThing.Assessments => "Assessments",
        AccessedThing.Model => "Model",
        AccessedThing.LettingGo => "Letting go",
        AccessedThing.ValueContexts => "Value contexts",
        AccessedThing.Commitments => "Commitments",
        AccessedThing.EntryList => "List of shared entries",
        AccessedThing.Entry => "Entry",
        AccessedThing.SessionPack => "Session pack",
        AccessedThing.Coachee => "Your page",
        _ => throw new ArgumentOutOfRangeException(nameof(thing)),
    };
}
