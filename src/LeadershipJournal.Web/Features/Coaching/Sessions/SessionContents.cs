using LeadershipJournal.Core;
using LeadershipJournal.Data.Journal;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Coaching.Sessions;

/// <summary>A topic as typed.</summary>
public sealed class TopicForm
{
    /// <summary>Made when the form is drawn, so that sending it twice adds one line.</summary>
    public string? Id { get; set; }

    public string? Text { get; set; }
}

/// <summary>An outcome as typed, on the version it began with.</summary>
public sealed class OutcomeForm
{
    public string? Text { get; set; }

    public int Version { get; set; }
}

/// <summary>What came of saving an outcome.</summary>
/// <param name="Written">Whether it was granted, and what is wrong.</param>
/// <param name="Other">What the other window or the other side saved meanwhile; then nothing was written over.</param>
public sealed record OutcomeSaved(CoachWritten Written, string? Other);

/// <summary>Writes a session's agenda and outcome. Either side may.</summary>
internal sealed class SessionContents(SessionDoor door, TimeProvider time)
{
    /// <summary>How many topics a session holds.</summary>
    public const int MostTopics = 50;

    /// <summary>Adds a line to the agenda, once for each form.</summary>
    public Task<CoachWritten> AddTopicAsync(Guid relationshipId, Guid sessionId, TopicForm form, CancellationToken cancellationToken = default) =>
        door.WriteAsync(
            relationshipId,
            async (table, token) =>
            {
                if (!await table.Sessions.AnyAsync(row => row.Id == sessionId, token))
                {
                    return null;
                }

                var text = TextInput.Line(form.Text);
                var id = Guid.TryParse(form.Id, out var drawn) && drawn != Guid.Empty ? drawn : Guid.CreateVersion7(time.GetUtcNow());
                var refusals = await RefuseTopicAsync(table, sessionId, text, token);
                if (refusals.Count == 0 && !await table.Db.SessionTopics.AnyAsync(row => row.Id == id, token))
                {
                    table.Db.SessionTopics.Add(new SessionTopic
                    {
                        LeaderId = table.Db.LeaderId,
                        Id = id,
                        SessionId = sessionId,
                        AddedBy = table.Parties.Mine,
                        AddedAt = time.GetUtcNow().UtcDateTime,
                        Text = table.Db.Seal.Close(Purposes.SessionTopicText, id, text),
                    });
                }

                return refusals;
            },
            cancellationToken);

    /// <summary>Ticks a topic off, or takes the tick away.</summary>
    public Task<CoachWritten> DiscussAsync(
        Guid relationshipId, Guid sessionId, Guid topicId, bool isDiscussed, CancellationToken cancellationToken = default) => door.WriteAsync(
        relationshipId,
        async (table, token) =>
        {
            if (await TopicAsync(table, sessionId, topicId, token) is not { } topic)
            {
                return null;
            }

            topic.IsDiscussed = isDiscussed;
            return [];
        },
        cancellationToken);

    /// <summary>Takes a topic off the agenda: whoever added it may.</summary>
    public Task<CoachWritten> RemoveTopicAsync(Guid relationshipId, Guid sessionId, Guid topicId, CancellationToken cancellationToken = default) =>
        door.WriteAsync(
            relationshipId,
            async (table, token) =>
            {
                if (await TopicAsync(table, sessionId, topicId, token) is not { } topic || topic.AddedBy != table.Parties.Mine)
                {
                    return null;
                }

                table.Db.SessionTopics.Remove(topic);
                return [];
            },
            cancellationToken);

    /// <summary>Saves the outcome if nobody saved another one since the form was drawn.</summary>
    public async Task<OutcomeSaved> SaveOutcomeAsync(
        Guid relationshipId, Guid sessionId, OutcomeForm form, CancellationToken cancellationToken = default)
    {
        string? other = null;
        var text = TextInput.Lines(form.Text).Trim();
        var written = await door.WriteAsync(
            relationshipId,
            async (table, token) =>
            {
                if (await table.Sessions.SingleOrDefaultAsync(row => row.Id == sessionId, token) is not { } row)
                {
                    return null;
                }

                if (TextInput.TextTooLong(text, SessionWords.OutcomeHolder) is { } tooLong)
                {
                    return [new Refusal(nameof(form.Text), $"{tooLong}. An entry of the journal can hold the rest.")];
                }

                var stored = table.Db.Seal.Open(row.Outcome, row.Id) ?? "";
                if (stored == text)
                {
                    return [];
                }

                if (row.OutcomeVersion != form.Version)
                {
                    other = stored;
                    form.Version = row.OutcomeVersion;
                    return [new Refusal(nameof(form.Text), "It was changed in two places. Both texts are here, and nothing was written over.")];
                }

                row.Outcome = table.Db.Seal.CloseOptional(Purposes.SessionOutcome, row.Id, text);
                row.OutcomeVersion++;
                return [];
            },
            cancellationToken);
        return new OutcomeSaved(written, other);
    }

    private static Task<SessionTopic?> TopicAsync(SessionTable table, Guid sessionId, Guid topicId, CancellationToken cancellationToken) =>
        table.Db.SessionTopics.SingleOrDefaultAsync(
            row => row.Id == topicId && row.SessionId == sessionId && table.Sessions.Any(session => session.Id == sessionId), cancellationToken);

    private static async Task<IReadOnlyList<Refusal>> RefuseTopicAsync(SessionTable table, Guid sessionId, string text, CancellationToken cancellationToken)
    {
        if (text.Length == 0)
        {
            return [new Refusal(nameof(TopicForm.Text), "Say what to talk about, in a line.")];
        }

        if (TextInput.LineTooLong(text) is { } tooLong)
        {
            return [new Refusal(nameof(TopicForm.Text), tooLong)];
        }

        return await table.Db.SessionTopics.CountAsync(row => row.SessionId == sessionId, cancellationToken) >= MostTopics
            ? [new Refusal(nameof(TopicForm.Text), $"An agenda has {MostTopics} lines at most. Plan another session for the rest.")]
            : [];
    }
}
