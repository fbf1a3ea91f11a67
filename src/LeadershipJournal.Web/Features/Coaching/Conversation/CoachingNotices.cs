using System.Threading.Channels;
using LeadershipJournal.Data.Storage;

namespace LeadershipJournal.Web.Features.Coaching.Conversation;

/// <summary>
/// Tells the open pages of a relationship, on this node and on every other, that something changed. Whoever hears it
/// asks the database what is shared now: a notice carries nothing that could be wrong or read by others.
/// </summary>
internal sealed partial class CoachingNotices(StoreEngine engine, ILogger<CoachingNotices> logger)
{
    /// <summary>How many pages one person can have open with a line of their own; the oldest gives way.</summary>
    public const int MostPagesOfOnePerson = 24;

    private readonly string _node = Guid.NewGuid().ToString("N");
    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, List<OpenPage>> _pages = [];

    /// <summary>Tells everybody who has a page of the relationship open. Called once the change is committed.</summary>
    public async Task TellAsync(Guid relationshipId, CoachingNotice kind)
    {
        Deliver(relationshipId, kind);
        try
        {
            await engine.TellNodesAsync($"{_node} {relationshipId:N} {kind}", CancellationToken.None);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            // What was changed is stored; pages on other nodes find out when they next ask, which they do by themselves.
            LogNotTold(logger, problem);
        }
    }

    /// <summary>Opens a page's line; disposing it closes the line.</summary>
    public OpenPage Open(Guid relationshipId, Guid personId)
    {
        var page = new OpenPage(this, relationshipId, personId);
        lock (_lock)
        {
            List<OpenPage> ofPerson = [.. _pages.Values.SelectMany(pages => pages).Where(open => open.PersonId == personId)];
            if (ofPerson.Count >= MostPagesOfOnePerson)
            {
                ofPerson.MinBy(open => open.Number)!.Close();
            }

            (_pages.TryGetValue(relationshipId, out var pages) ? pages : _pages[relationshipId] = []).Add(page);
        }

        return page;
    }

    /// <summary>Takes what another node said.</summary>
    public void Hear(string line)
    {
        if (line.Split(' ') is [var node, var id, var kind]
            && node != _node
            && Guid.TryParseExact(id, "N", out var relationshipId)
            && Enum.TryParse<CoachingNotice>(kind, out var notice))
        {
            Deliver(relationshipId, notice);
        }
    }

    /// <summary>Something may have gone unheard: every line closes, and the pages come back and ask.</summary>
    public void CloseAll()
    {
        lock (_lock)
        {
            foreach (var page in _pages.Values.SelectMany(pages => pages).ToList())
            {
                page.Close();
            }
        }
    }

    internal void Remove(OpenPage page)
    {
        lock (_lock)
        {
            if (_pages.TryGetValue(page.RelationshipId, out var pages) && pages.Remove(page) && pages.Count == 0)
            {
                _pages.Remove(page.RelationshipId);
            }
        }
    }

    private void Deliver(Guid relationshipId, CoachingNotice kind)
    {
        lock (_lock)
        {
            foreach (var page in _pages.GetValueOrDefault(relationshipId)?.ToList() ?? [])
            {
                page.Tell(kind);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A change was stored, but the other nodes could not be told")]
    private static partial void LogNotTold(ILogger logger, Exception problem);
}

/// <summary>The line to one open page.</summary>
internal sealed class OpenPage(CoachingNotices notices, Guid relationshipId, Guid personId) : IDisposable
{
    private const int MostWaiting = 16;
    private static long s_last;
    private readonly Channel<CoachingNotice> _waiting = Channel.CreateBounded<CoachingNotice>(MostWaiting);

    public Guid RelationshipId { get; } = relationshipId;

    public Guid PersonId { get; } = personId;

    public long Number { get; } = Interlocked.Increment(ref s_last);

    /// <summary>What the page is to be told; it ends when the line is closed.</summary>
    public ChannelReader<CoachingNotice> Notices => _waiting.Reader;

    /// <summary>Passes a notice on. A page that does not take any loses its line: when it comes back, it asks.</summary>
    public void Tell(CoachingNotice kind)
    {
        if (!_waiting.Writer.TryWrite(kind))
        {
            Close();
        }
    }

    public void Close()
    {
        _waiting.Writer.TryComplete();
        notices.Remove(this);
    }

    public void Dispose() => Close();
}
