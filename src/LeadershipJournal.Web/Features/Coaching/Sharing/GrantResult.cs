using LeadershipJournal.Core;
using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Data.Journal;

namespace LeadershipJournal.Web.Features.Coaching.Sharing;

/// <summary>An entry as the leader's own pages name it.</summary>
public sealed record NamedEntry(Guid Id, DateOnly Date, EntryKind Kind, string Name);

/// <summary>Entries that would become readable, and the answer that says yes to exactly these.</summary>
/// <param name="Count">How many.</param>
/// <param name="Newest">The newest of them.</param>
/// <param name="Yes">What the form sends back to agree.</param>
public sealed record SharingQuestion(int Count, IReadOnlyList<NamedEntry> Newest, string Yes);

/// <summary>What became of a change of a grant.</summary>
public abstract record GrantResult
{
    private protected GrantResult()
    {
    }

    /// <summary>It is in force.</summary>
    /// <param name="Before">What was shared before; for an undo.</param>
    /// <param name="Terms">What is in force now.</param>
    public sealed record Saved(SharedKinds Before, GrantTerms Terms) : GrantResult;

    /// <summary>Nothing was changed; each reason belongs beside a field.</summary>
    /// <param name="Refusals">Why.</param>
    /// <param name="Question">What is asked besides.</param>
    public sealed record Refused(IReadOnlyList<Refusal> Refusals, SharingQuestion? Question = null) : GrantResult;

    /// <summary>Nothing was changed: entries would become readable that were not, and the leader has not said yes to them.</summary>
    public sealed record Asks(SharingQuestion Question) : GrantResult;

    /// <summary>There is no such coaching, it has ended, or its agreement is not accepted by both.</summary>
    public sealed record NotThere : GrantResult;
}
