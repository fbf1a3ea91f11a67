using LeadershipJournal.Core.ValueContexts;
using LeadershipJournal.Web.Features.Journal.Reading;
using LeadershipJournal.Web.Features.ValueContexts;

namespace LeadershipJournal.Web.Features.Coaching.Coachees;

/// <summary>What a context says of itself.</summary>
/// <param name="Context">Which.</param>
/// <param name="Means">What value means there, in Markdown.</param>
/// <param name="Accountability">What the leader is accountable for there, in Markdown.</param>
public sealed record SharedContext(PlacedContext Context, string? Means, string? Accountability);

/// <summary>A shared entry that is evidence about a hypothesis.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Side">Whether it speaks for or against it; null where nobody has said so.</param>
public sealed record SharedEvidence(Neighbour Entry, EvidenceSide? Side);

/// <summary>The value contexts within a grant.</summary>
/// <param name="Overview">The tree, its hypotheses and contradictions.</param>
/// <param name="Texts">Of the contexts that are drawn, those that say something.</param>
/// <param name="Evidence">The shared entries that are evidence, by hypothesis, newest first.</param>
public sealed record SharedContexts(ContextOverview Overview, IReadOnlyList<SharedContext> Texts, ILookup<Guid, SharedEvidence> Evidence);
