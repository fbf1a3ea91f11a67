using LeadershipJournal.Web.Features.Balance;

namespace LeadershipJournal.Web.Features.Coaching.Coachees;

/// <summary>What waits between a coach and a coachee.</summary>
/// <param name="Unread">Threads in which the coachee has written something the coach has not read.</param>
/// <param name="Unanswered">Questions of the coach's that wait for an answer.</param>
/// <param name="ViewAskedOn">The day the coachee asked how the coach sees them; null unless that waits.</param>
public sealed record CoacheeWaiting(int Unread, int Unanswered, DateOnly? ViewAskedOn)
{
    /// <summary>Whether it is the coach's turn.</summary>
    public bool IsForCoach => Unread > 0 || ViewAskedOn is not null;

    /// <summary>What there is to read, in words; null when there is nothing.</summary>
    public string? UnreadText => Unread switch
    {
        0 => null,
        1 => "Something new to read",
        var threads => $"Something new to read in {BalanceWords.Count(threads).ToLowerInvariant()} threads",
    };

    /// <summary>What the coachee has not answered, in words; null when there is nothing.</summary>
    public string? UnansweredText => Unanswered switch
    {
        0 => null,
        1 => "One question of yours waits for an answer",
        var questions => $"{BalanceWords.Count(questions)} questions of yours wait for an answer",
    };

    /// <summary>What is asked of the coach, in words; null when nothing is.</summary>
    public string? ViewText => ViewAskedOn is { } day ? $"Asked how you see them, on {BalanceWords.Day(day)}" : null;
}
