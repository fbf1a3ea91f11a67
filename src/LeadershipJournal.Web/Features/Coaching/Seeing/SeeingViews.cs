using LeadershipJournal.Core.Assessments;
using LeadershipJournal.Web.Features.Assessments;

namespace LeadershipJournal.Web.Features.Coaching.Seeing;

/// <summary>A coach whom a leader can ask.</summary>
public sealed record CoachToAsk(Guid RelationshipId, string Name);

/// <summary>What a leader asked a coach for.</summary>
/// <param name="Id">Names it.</param>
/// <param name="CoachName">Whom.</param>
/// <param name="RequestedOn">When.</param>
/// <param name="CompletedOn">When the coach finished it; null while it is open.</param>
public sealed record AskedView(Guid Id, string CoachName, DateOnly RequestedOn, DateOnly? CompletedOn);

/// <summary>Whom a leader can ask for a coach's view, and what came of earlier requests.</summary>
/// <param name="Coaches">Those without an open request.</param>
/// <param name="Asked">Open ones first, then the finished, the latest first.</param>
public sealed record AskingView(IReadOnlyList<CoachToAsk> Coaches, IReadOnlyList<AskedView> Asked);

/// <summary>A coach's view of a leader beside the leader's own.</summary>
/// <param name="LeaderName">The leader.</param>
/// <param name="CoachName">The coach.</param>
/// <param name="On">When the coach finished.</param>
/// <param name="Coach">What the coach's answers come to.</param>
/// <param name="Self">The leader's own, of the same version; null when there is none, or it is not shared.</param>
public sealed record BesideView(string LeaderName, string CoachName, DateOnly On, AssessmentResult Coach, FinishedAssessment? Self);

/// <summary>A request that a coach can answer.</summary>
/// <param name="Id">Names it.</param>
/// <param name="LeaderName">About whom.</param>
/// <param name="RequestedOn">When the leader asked.</param>
/// <param name="Sheet">The answers so far.</param>
public sealed record OpenRequest(Guid Id, string LeaderName, DateOnly RequestedOn, AnswerSheet Sheet);

/// <summary>What a coach has about one leader: what is asked, and what was answered.</summary>
/// <param name="Open">The request that can be answered; null when there is none.</param>
/// <param name="Finished">The latest that is finished, beside the self-assessment where that is shared.</param>
public sealed record SeeingView(OpenRequest? Open, BesideView? Finished);
