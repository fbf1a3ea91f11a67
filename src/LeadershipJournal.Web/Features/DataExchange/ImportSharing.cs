using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Coaching.Sharing;

namespace LeadershipJournal.Web.Features.DataExchange;

/// <summary>What an import would let coaches read as soon as it is written.</summary>
/// <param name="Coaches">Who could read some of it.</param>
/// <param name="Entries">How many entries somebody could read.</param>
public sealed record ImportSharing(IReadOnlyList<AudienceCoach> Coaches, int Entries)
{
    /// <summary>Whether the leader has to be asked.</summary>
    public bool IsNeeded => Entries > 0;

    /// <summary>What a form sends back to agree to exactly this.</summary>
    public string Yes => $"{Entries}:{AgreedReaders.Write(Coaches)}";

    public static ImportSharing Of(Audience audience, ImportPlan plan)
    {
        List<IReadOnlyList<AudienceCoach>> readers =
        [
            .. from entry in plan.Entries
               let facts = new EntryFacts(entry.Date, EntryKind.Entry, entry.Dimensions, IsKept: true)
               let those = audience.Readers(facts)
               where those.Count > 0
               select those,
        ];
        return new ImportSharing([.. readers.SelectMany(those => those).DistinctBy(coach => coach.RelationshipId)], readers.Count);
    }
}
