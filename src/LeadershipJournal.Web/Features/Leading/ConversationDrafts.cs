using LeadershipJournal.Core;
using LeadershipJournal.Core.Leading;
using LeadershipJournal.Data.Journal;

namespace LeadershipJournal.Web.Features.Leading;

/// <summary>What a draft of a conversation does to the journal, inside the write that keeps the draft.</summary>
internal static class ConversationDrafts
{
    /// <summary>The conversation the fields belong to; null when they are those of another kind of entry.</summary>
    public static ConversationKind? KindOf(IReadOnlyDictionary<string, string> fields) =>
        ConversationText.FromKey(fields.GetValueOrDefault(ConversationForm.KindField));

    /// <summary>
    /// A conversation that was never kept follows its draft, so that its words can be found. A kept one stays as it is
    /// until its changes are kept. Answers what is wrong so far.
    /// </summary>
    public static async Task<IReadOnlyList<Refusal>> FollowAsync(
        JournalDb db, JournalEntry entry, IReadOnlyDictionary<string, string> fields, DateOnly today, DateTime now, CancellationToken cancellationToken)
    {
        await db.Entry(entry).Reference(row => row.Conversation).LoadAsync(cancellationToken);
        var form = new ConversationForm(entry.Conversation!.Kind, fields);
        var before = ConversationRows.Answers(db, entry);
        var read = ConversationReader.Read(form, before, today);
        if (!entry.IsDraft)
        {
            return read.Refusals;
        }

        entry.ChangedAt = now;
        if (read.Succeeded)
        {
            ConversationRows.Set(db, entry, read.Value);
        }
        else
        {
            ConversationRows.SetWords(db, entry, TextInput.Line(form[ConversationForm.TitleField]), ConversationReader.Answers(form, before));
        }

        return read.Refusals;
    }
}
