using System.Text;
using System.Threading.Channels;

namespace LeadershipJournal.Web.Features.Coaching.Conversation;

/// <summary>
/// Writes one page's events: each names what happened and carries the mark of what is shared now, as the database says at
/// that moment. In between a comment keeps the connection open, and what is shared is asked for again.
/// </summary>
internal sealed class LiveStream(
    Stream answer, ChannelReader<CoachingNotice> notices, Func<CancellationToken, Task<string?>> ask, TimeProvider time)
{
    /// <summary>How often the line says that it is still there.</summary>
    public static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    /// <summary>Runs until the relationship has ended, the line is closed or the page is gone.</summary>
    /// <param name="mark">What is shared at the beginning.</param>
    /// <param name="ending">The page went away, or the application stops.</param>
    public async Task RunAsync(string mark, CancellationToken ending)
    {
        try
        {
            await WriteAsync(Event("state", mark), ending);
            using var heartbeat = new PeriodicTimer(Heartbeat, time);
            var beat = heartbeat.WaitForNextTickAsync(ending).AsTask();
            while (mark != LiveState.Ended)
            {
                var told = notices.WaitToReadAsync(ending).AsTask();
                if (await Task.WhenAny(told, beat) == told || told.IsCompleted)
                {
                    if (!await told)
                    {
                        return;
                    }

                    mark = await PassOnAsync(ending);
                    continue;
                }

                await beat;
                mark = await BeatAsync(mark, ending);
                beat = heartbeat.WaitForNextTickAsync(ending).AsTask();
            }
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The page is gone, or the application stops.
        }
    }

    private async Task<string> PassOnAsync(CancellationToken ending)
    {
        HashSet<CoachingNotice> waiting = [];
        while (notices.TryRead(out var notice))
        {
            waiting.Add(notice);
        }

        var mark = await NowAsync(ending);
        await WriteAsync(string.Concat(waiting.Order().Select(notice => Event(NameOf(notice), mark))), ending);
        return mark;
    }

    // A grant runs out by the calendar alone, and a notice can be lost on its way between two nodes.
    private async Task<string> BeatAsync(string before, CancellationToken ending)
    {
        var mark = await NowAsync(ending);
        await WriteAsync(mark == before ? ": here\n\n" : Event("state", mark), ending);
        return mark;
    }

    private async Task<string> NowAsync(CancellationToken ending) => await ask(ending) ?? LiveState.Ended;

    private async Task WriteAsync(string words, CancellationToken ending)
    {
        await answer.WriteAsync(Encoding.UTF8.GetBytes(words), ending);
        await answer.FlushAsync(ending);
    }

    private static string Event(string name, string mark) => $"event: {name}\ndata: {mark}\n\n";

    private static string NameOf(CoachingNotice notice) => notice switch
    {
        CoachingNotice.SharingChanged => "sharing",
        CoachingNotice.Ended => "ended",
        CoachingNotice.CommentAdded => "comment",
        CoachingNotice.SessionChanged => "session",
        _ => throw new ArgumentOutOfRangeException(nameof(notice), notice, "Not a notice."),
    };
}
