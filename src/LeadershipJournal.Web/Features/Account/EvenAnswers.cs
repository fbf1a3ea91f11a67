using Microsoft.Extensions.Options;

namespace LeadershipJournal.Web.Features.Account;

/// <summary>How even answers are.</summary>
internal sealed class EvenAnswerOptions
{
    /// <summary>After multiples of this time an answer leaves; more than the work behind it takes. Zero: at once.</summary>
    public TimeSpan Step { get; set; } = TimeSpan.FromMilliseconds(500);
}

/// <summary>
/// Lets a refusal leave only at whole steps of time after it was asked for: whether something was found and noted on the
/// way is then lost in the waiting.
/// </summary>
internal sealed class EvenAnswers(IOptions<EvenAnswerOptions> options, TimeProvider time)
{
    /// <summary>The moment to count from.</summary>
    public long Begin() => time.GetTimestamp();

    /// <summary>Waits for the end of the step that has begun.</summary>
    public Task EndAsync(long begun) => Task.Delay(Left(time.GetElapsedTime(begun), options.Value.Step), time);

    /// <summary>How much of a step is left after this time.</summary>
    public static TimeSpan Left(TimeSpan elapsed, TimeSpan step) =>
        step <= TimeSpan.Zero ? TimeSpan.Zero : step - TimeSpan.FromTicks(elapsed.Ticks % step.Ticks);
}
