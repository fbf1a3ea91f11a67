using System.Text;
using System.Threading.Channels;
using LeadershipJournal.Web.Features.Coaching.Conversation;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Coaching.Conversation;

/// <summary>One page's line between two notices.</summary>
public sealed class LiveStreamTests
{
    private readonly BeatingClock _clock = new();
    private readonly MemoryStream _answer = new();
    private readonly Channel<CoachingNotice> _notices = Channel.CreateUnbounded<CoachingNotice>();

    [Fact]
    public async Task Every_fifteen_seconds_it_says_that_it_is_there()
    {
        await RunAsync("a", "a");
        Assert.Equal("event: state\ndata: a\n\n: here\n\n", Said);
        Assert.Equal(TimeSpan.FromSeconds(15), _clock.Period);
    }

    [Fact]
    public async Task A_change_that_nobody_told_of_is_found_at_the_next_beat() =>
        Assert.Equal("event: state\ndata: a\n\nevent: state\ndata: b\n\n", await RunAsync("a", "b"));

    [Fact]
    public async Task A_relationship_that_is_gone_has_ended() =>
        Assert.Equal("event: state\ndata: a\n\nevent: state\ndata: ended\n\n", await RunAsync("a", null));

    private string Said => Encoding.UTF8.GetString(_answer.ToArray());

    /// <summary>Runs it for one beat, at which the database gives this answer.</summary>
    private async Task<string> RunAsync(string before, string? atTheBeat)
    {
        var asked = new TaskCompletionSource();
        var running = new LiveStream(_answer, _notices.Reader, Ask, _clock).RunAsync(before, TestContext.Current.CancellationToken);
        _clock.Beat();
        await asked.Task.WaitAsync(TestContext.Current.CancellationToken);
        _notices.Writer.Complete();
        await running;
        return Said;

        Task<string?> Ask(CancellationToken cancellationToken)
        {
            asked.TrySetResult();
            return Task.FromResult(atTheBeat);
        }
    }

    /// <summary>A clock whose one timer fires when the test says so.</summary>
    private sealed class BeatingClock : TimeProvider
    {
        private TimerCallback? _callback;
        private object? _state;

        public TimeSpan Period { get; private set; }

        public void Beat() => _callback!(_state);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            (_callback, _state, Period) = (callback, state, period);
            return new Timer();
        }

        private sealed class Timer : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
