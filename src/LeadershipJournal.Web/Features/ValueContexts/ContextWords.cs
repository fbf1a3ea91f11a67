using System.Globalization;
using LeadershipJournal.Core.ValueContexts;

namespace LeadershipJournal.Web.Features.ValueContexts;

/// <summary>Value contexts as a page words them.</summary>
internal static class ContextWords
{
    /// <summary>A kind in a word.</summary>
    public static string Name(this ValueContextKind kind) => kind switch
    {
        ValueContextKind.Private => "private",
        ValueContextKind.Mission => "mission",
        ValueContextKind.Political => "political",
        ValueContextKind.Public => "public",
        _ => "professional",
    };

    /// <summary>What a kind is about, for whoever has to choose one.</summary>
    public static string Described(this ValueContextKind kind) => kind switch
    {
        ValueContextKind.Private => "Private: my family, my own life",
        ValueContextKind.Mission => "Mission: what an organisation, a function or a team is there for",
        ValueContextKind.Political => "Political: whoever decides on the organisation",
        ValueContextKind.Public => "Public: taxpayers, citizens, customers at large",
        _ => "Professional: a profession and how it grows",
    };

    public static string Name(this HypothesisStatus status) => status.ToString();

    /// <summary>The icon that says a status beside its word.</summary>
    public static string Icon(this HypothesisStatus status) => status switch
    {
        HypothesisStatus.Testing => "time",
        HypothesisStatus.Supported => "check",
        HypothesisStatus.Refuted => "x",
        _ => "question",
    };

    /// <summary>What an entry says about a hypothesis, said of the entry.</summary>
    public static string Says(this EvidenceSide side) => side is EvidenceSide.For ? "Speaks for it" : "Speaks against it";

    /// <summary>The icon beside <see cref="Says"/>.</summary>
    public static string Icon(this EvidenceSide side) => side is EvidenceSide.For ? "check" : "x";

    /// <summary><c>1 entry</c>, <c>1,200 entries</c>.</summary>
    public static string Count(int number, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:#,0} {(number == 1 ? one : many)}");

    public static string Day(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
