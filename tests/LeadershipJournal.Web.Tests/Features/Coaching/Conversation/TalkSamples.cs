using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Coaching;
using LeadershipJournal.Web.Features.Coaching.Conversation;
using Microsoft.Extensions.DependencyInjection;

namespace LeadershipJournal.Web.Tests.Features.Coaching.Conversation;

/// <summary>What the tests of conversations need of a leader and a coach.</summary>
internal static class TalkSamples
{
    /// <summary>An entry of the leader's about these dimensions.</summary>
    public static async Task<Guid> WriteEntryAsync(this Coached coached, DateOnly date, params IEnumerable<Dimension> about)
    {
        await using var db = await coached.Host.OpenJournalAsync(coached.Leader);
        var id = Guid.CreateVersion7();
        var now = coached.Host.Clock.GetUtcNow().UtcDateTime;
        db.Entries.Add(new JournalEntry
        {
            LeaderId = db.LeaderId,
            Id = id,
            Kind = EntryKind.Entry,
            Date = date,
            Week = IsoWeek.Of(date).Number,
            Version = 1,
            CreatedAt = now,
            ChangedAt = now,
            Body = db.Seal.Close(Purposes.EntryBody, id, "A quiet day."),
            Tags = [.. about.Select(dimension => new DimensionTag { LeaderId = db.LeaderId, EntryId = id, Dimension = dimension })],
        });
        await db.SaveChangesAsync();
        return id;
    }

    /// <summary>Begins a thread; answers its id and what came of it.</summary>
    public static async Task<(Guid Id, CoachWritten Written)> StartAsync(
        this Coached coached, Person by, ThreadPlace place, string text = "What would you have to see?", bool isQuestion = true, Guid? id = null)
    {
        await using var scope = coached.Host.ActFor(by);
        var form = new ThreadForm { Id = id ?? Guid.CreateVersion7(), Place = place.Key, Text = text, IsQuestion = isQuestion };
        return (form.Id, await scope.ServiceProvider.GetRequiredService<ThreadWriting>().StartAsync(coached.RelationshipId, form, CancellationToken.None));
    }

    public static async Task<CoachWritten> AnswerAsync(this Coached coached, Person by, Guid thread, string text = "Ten days of it.", Guid? id = null)
    {
        await using var scope = coached.Host.ActFor(by);
        return await scope.ServiceProvider.GetRequiredService<ThreadWriting>().AnswerAsync(
            coached.RelationshipId, thread, new CommentForm { Id = id ?? Guid.CreateVersion7(), Text = text }, CancellationToken.None);
    }

    public static async Task<CoachAnswer<OneThread>> ReadThreadAsync(this Coached coached, Person by, Guid thread)
    {
        await using var scope = coached.Host.ActFor(by);
        return await scope.ServiceProvider.GetRequiredService<ThreadReading>().ReadAsync(coached.RelationshipId, thread, CancellationToken.None);
    }

    public static async Task<IReadOnlyList<ThreadView>?> ListThreadsAsync(this Coached coached, Person by)
    {
        await using var scope = coached.Host.ActFor(by);
        return (await scope.ServiceProvider.GetRequiredService<ThreadReading>().ListAsync(coached.RelationshipId, CancellationToken.None)).Value?.Threads;
    }
}
