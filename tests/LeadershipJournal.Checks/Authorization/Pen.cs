using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.Sealing;

namespace LeadershipJournal.Checks.Authorization;

/// <summary>Writes things into a journal, and keeps what was written.</summary>
internal sealed class Pen(JournalDb db, DateTime now, Roles whose, ThingList things)
{
    /// <summary>The journal.</summary>
    public JournalDb Db { get; } = db;

    /// <summary>This instant, in UTC.</summary>
    public DateTime Now { get; } = now;

    /// <summary>Everything written so far, by whomever.</summary>
    public IReadOnlyList<Thing> Things => things.Made;

    /// <summary>A thing that things.txt names.</summary>
    public Thing Add(string name, Guid? relationship = null, Guid? part = null, bool isKept = true) =>
        things.Add(things.Make(name, whose) with { Relationship = relationship, Part = part, IsKept = isKept });

    /// <summary>A text with the thing's own word in it, sealed.</summary>
    public Sealed Close(string purpose, Thing thing) => Db.Seal.Close(purpose, thing.Id, $"About {thing.Canary} today");
}
