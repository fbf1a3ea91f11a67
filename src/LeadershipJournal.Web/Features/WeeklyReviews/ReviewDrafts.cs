using LeadershipJournal.Core;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;

namespace LeadershipJournal.Web.Features.WeeklyReviews;

/// <summary>What a draft of a weekly review does to the journal, inside the write that keeps the draft.</summary>
internal static class ReviewDrafts
{
    /// <summary>Whether a week can be reviewed: past weeks can, those that have not begun cannot.</summary>
    public static bool HasBegun(IsoWeek week, DateOnly today) => week <= IsoWeek.Of(today) && week.Monday >= JournalDate.First;

    /// <summary>The week whose review the fields belong to; null when they are those of an entry.</summary>
    public static IsoWeek? WeekOf(IReadOnlyDictionary<string, string> fields) =>
        IsoWeek.TryParse(fields.GetValueOrDefault(ReviewForm.WeekField), out var week) ? week : null;

    /// <summary>
    /// A review that was never finished follows its draft: its words can be found and its minutes count as soon as they
    /// are valid. A finished one stays as it is until its changes are kept. Answers what is wrong so far.
    /// </summary>
    public static async Task<IReadOnlyList<Refusal>> FollowAsync(
        JournalDb db, JournalEntry entry, IReadOnlyDictionary<string, string> fields, DateOnly today, DateTime now, CancellationToken cancellationToken)
    {
        var form = new ReviewForm(IsoWeek.FromNumber(entry.Week), fields);
        await db.Entry(entry).Reference(row => row.Review).LoadAsync(cancellationToken);
        var before = ReviewRows.Answers(db, entry);
        var read = ReviewReader.Read(form, before, today);
        IReadOnlyList<Refusal> refusals = read.Succeeded
            ? [.. (await WeekLoad.ReadAsync(db, form.Week, entry.Id, cancellationToken)).Refuse(read.Value.Investments)]
            : read.Refusals;
        if (!entry.IsDraft)
        {
            return refusals;
        }

        entry.ChangedAt = now;
        if (read.Succeeded && refusals.Count == 0)
        {
            ReviewRows.Set(db, entry, read.Value);
        }
        else
        {
            ReviewRows.SetWords(db, entry, TextInput.Line(form[ReviewForm.TitleField]), ReviewReader.Answers(form, before));
        }

        return refusals;
    }
}
