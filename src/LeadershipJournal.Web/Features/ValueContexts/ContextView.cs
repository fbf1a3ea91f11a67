using LeadershipJournal.Core.Commitments;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Core.ValueContexts;
using LeadershipJournal.Web.Features.Journal.Reading;

namespace LeadershipJournal.Web.Features.ValueContexts;

/// <summary>A context that is not archived.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Kind">What sort of value it is about.</param>
/// <param name="Depth">How many contexts it lies in: 0 at the top.</param>
public sealed record ActiveContext(Guid Id, string Name, ValueContextKind Kind, int Depth);

/// <summary>One context and all that belongs to it.</summary>
public sealed record ContextView
{
    /// <summary>All contexts: what it lies in, what lies in it, where it could be moved.</summary>
    public required ContextTree Tree { get; init; }

    public required PlacedContext Place { get; init; }

    /// <summary>Markdown; null when nothing is written.</summary>
    public required string? ValueMeans { get; init; }

    /// <summary>Markdown; null when nothing is written.</summary>
    public required string? Accountability { get; init; }

    public required IReadOnlyList<HypothesisLine> Hypotheses { get; init; }

    public required IReadOnlyList<ContradictionLine> Contradictions { get; init; }

    /// <summary>The latest entries about it.</summary>
    public required IReadOnlyList<EntryLine> Entries { get; init; }

    /// <summary>How many entries there are about it.</summary>
    public required int EntryCount { get; init; }

    /// <summary>What was recorded in it.</summary>
    public required DimensionMinutes Minutes { get; init; }

    /// <summary>What was recorded in the contexts that lie in it.</summary>
    public required Minutes MinutesBelow { get; init; }

    public ContextNode Node => Place.Node;

    /// <summary>What lies directly in it and is not archived by itself.</summary>
    public IEnumerable<ContextNode> Children => Tree.ChildrenOf(Node.Id).Where(child => child.ArchivedOn is null);
}

/// <summary>A hypothesis in a list.</summary>
public sealed record HypothesisLine(
    Guid Id,
    Guid ContextId,
    string ContextName,
    HypothesisStatus Status,
    DateOnly StatusSince,
    string IfWeDo,
    string Measure,
    string ShouldSee,
    string? Finding,
    int Evidence)
{
    /// <summary>The three parts as one sentence.</summary>
    public string Sentence => InOneSentence(IfWeDo, Measure, ShouldSee);

    /// <summary>X, Y and Z as one sentence.</summary>
    public static string InOneSentence(string ifWeDo, string measure, string shouldSee) =>
        $"If we {ifWeDo.TrimEnd('.', ',')} and measure {measure.TrimEnd('.', ',')}, we should see {shouldSee.TrimEnd('.')}.";
}

/// <summary>A hypothesis with its evidence.</summary>
/// <param name="Line">The hypothesis.</param>
/// <param name="Evidence">The entries that are evidence, newest first.</param>
/// <param name="Candidates">Entries that could be, newest first.</param>
public sealed record HypothesisView(HypothesisLine Line, IReadOnlyList<EvidenceLine> Evidence, IReadOnlyList<EntryLine> Candidates);

/// <summary>An entry that is evidence, and what it says; no side where nobody has said so.</summary>
public sealed record EvidenceLine(EntryLine Entry, EvidenceSide? Side);

/// <summary>A hypothesis as an entry's page names it.</summary>
/// <param name="Id">Which.</param>
/// <param name="Status">What is known about it.</param>
/// <param name="Sentence">Its three parts as one sentence.</param>
/// <param name="IsTaken">Whether the entry is evidence about it.</param>
/// <param name="Side">What the entry says about it; null where nobody has said so.</param>
public sealed record HypothesisOfEntry(Guid Id, HypothesisStatus Status, string Sentence, bool IsTaken, EvidenceSide? Side);

/// <summary>A contradiction in a list.</summary>
/// <param name="Id">Which.</param>
/// <param name="One">A context.</param>
/// <param name="Other">Another one.</param>
/// <param name="NotedOn">When it was noted.</param>
/// <param name="ResolvedOn">When it was resolved; null while it is open.</param>
/// <param name="Text">Markdown.</param>
public sealed record ContradictionLine(Guid Id, PlacedContext One, PlacedContext Other, DateOnly NotedOn, DateOnly? ResolvedOn, string Text)
{
    /// <summary>What came of it, oldest first.</summary>
    public IReadOnlyList<MadeCommitment> Commitments { get; init; } = [];

    /// <summary>Whether it is to be looked at: neither resolved nor between archived contexts.</summary>
    public bool IsOpen => ResolvedOn is null && !One.IsArchived && !Other.IsArchived;
}

/// <summary>A commitment that came of a contradiction.</summary>
public sealed record MadeCommitment(Guid Id, Guid From, string If, string Then, DateOnly? Due, CommitmentState State);
