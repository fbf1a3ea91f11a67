using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Intentions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.Sealing;

namespace LeadershipJournal.Data.Tests.Samples;

/// <summary>One row of every entity with every column filled, so that tests can walk the whole model.</summary>
internal static class WholeJournal
{
    /// <summary>In every text; in ASCII, so that it is found in bytes whatever the encoding's details.</summary>
    public const string Canary = "canary-Zaunkoenig-41";

    private static readonly DateTime Instant = new(2026, 11, 20, 16, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Friday = new(2026, 11, 20);
    private static readonly int Week = IsoWeek.Of(Friday).Number;

    /// <summary>Every row but the leader's own, which the store makes. In an order in which they can be inserted.</summary>
    public static IReadOnlyList<ILeaderOwned> Rows(LeaderSeal seal)
    {
        var leader = seal.LeaderId;
        var (import, entry, revision, trashed) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var (investment, intention, leave, rule) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        return
        [
            new JournalImport
            {
                LeaderId = leader, Id = import, State = ImportState.Done, Read = 1, Imported = 1, StartedAt = Instant, EndedAt = Instant,
                Source = Close(Purposes.ImportSource, import), Report = Close(Purposes.ImportReport, import),
            },
            new JournalEntry
            {
                LeaderId = leader, Id = entry, Kind = EntryKind.WeeklyReview, Date = Friday, Week = Week, ImportId = import,
                ImportHash = new byte[32], CreatedAt = Instant, ChangedAt = Instant, Title = Close(Purposes.EntryTitle, entry),
                Body = Close(Purposes.EntryBody, entry), FrontMatter = Close(Purposes.EntryFrontMatter, entry),
            },
            new WeeklyReview
            {
                LeaderId = leader, EntryId = entry, DiscomfortLevel = 4, WorkedMinutes = 2_400,
                Answers = Close(Purposes.ReviewAnswers, entry), NextTime = Close(Purposes.ReviewNextTime, entry),
                Discomfort = Close(Purposes.ReviewDiscomfort, entry), DiscomfortGave = Close(Purposes.ReviewDiscomfortGave, entry),
            },
            new DimensionTag { LeaderId = leader, EntryId = entry, Dimension = Dimension.People },
            new TimeInvestmentRow
            {
                LeaderId = leader, Id = investment, EntryId = entry, ImportId = import, Date = Friday, Week = Week,
                Dimension = Dimension.People, Minutes = 90, HandsOn = 30, Estimated = true, Source = InvestmentSource.Import,
            },
            new TrashedInvestment
            {
                LeaderId = leader, Id = trashed, EntryId = entry, Date = Friday, Dimension = Dimension.Time, Minutes = 15, HandsOn = 0,
                Estimated = false, Source = InvestmentSource.Entry,
            },
            new Draft
            {
                LeaderId = leader, EntryId = entry, BasedOnVersion = 1, Sequence = 7, SavedAt = Instant,
                Content = Close(Purposes.DraftContent, entry),
            },
            new EntryRevision
            {
                LeaderId = leader, Id = revision, EntryId = entry, Version = 1, SavedAt = Instant,
                Title = Close(Purposes.RevisionTitle, revision), Body = Close(Purposes.RevisionBody, revision),
                Answers = Close(Purposes.RevisionAnswers, revision),
            },
            new IntentionRow
            {
                LeaderId = leader, Id = intention, StartsInWeek = Week, SelfPercent = 20, PeoplePercent = 30, ImprovementPercent = 20,
                ValuePercent = 20, TimePercent = 10, AgreedMinutes = 2_250, Focus = Dimension.Value,
                FocusReason = FocusReason.LeastExplored, ReviewOn = Friday, CreatedAt = Instant, Why = Close(Purposes.IntentionWhy, intention),
            },
            new LeaveRow { LeaderId = leader, Id = leave, From = Friday, Until = Friday, Name = Close(Purposes.LeaveName, leave) },
            new DismissedPrompt { LeaderId = leader, PromptId = "life-outside-work", DismissedAt = Instant },
            new TagRule { LeaderId = leader, Id = rule, Dimension = Dimension.Value, Tag = Close(Purposes.TagRuleTag, rule) },
        ];

        Sealed Close(string purpose, Guid row) => seal.Close(purpose, row, $"{Canary} {purpose}");
    }

    /// <summary>Writes it all for a leader.</summary>
    public static async Task SaveAsync(JournalDb db)
    {
        db.AddRange(Rows(db.Seal));
        await db.SaveChangesAsync();
    }
}
