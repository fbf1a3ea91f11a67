using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Intentions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.Sealing;
using LeadershipJournal.Web.Features.WeeklyReviews;

namespace LeadershipJournal.Web.Features.Operating.Demo;

/// <summary>Writes one invented leader's settings, intentions and journal into an opened, empty journal.</summary>
internal sealed class DemoJournal(JournalDb db, DemoPerson person, DemoCalendar calendar)
{
    private readonly DemoLeading? _leading = DemoFiles.ReadLeading(person.Key) is { } file ? new(db, calendar, file) : null;
    private readonly Dictionary<string, Guid> _byTitle = new(StringComparer.Ordinal);
    private readonly WorkingDays _workingDays = DemoCalendar.WorkingDays(person.WorkingDays);

    private int _added;

    private Guid LeaderId => db.LeaderId;

    private LeaderSeal Seal => db.Seal;

    public Task WriteAsync(IReadOnlyList<DemoEntry> entries, CancellationToken cancellationToken) => db.WriteAsync(
        async token =>
        {
            var leader = await db.Leaders.FindAsync([LeaderId], token)
                ?? throw new InvalidOperationException("The demo's leader has no journal.");
            leader.WorkingDays = _workingDays;
            leader.RecordsAllWorkingTime = person.RecordsAllWorkingTime;
            db.Leaves.AddRange(person.Leave.Select(Leave));
            db.Intentions.AddRange(person.Intentions.Select(Intention));
            db.Assessments.AddRange(DemoFiles.ReadAssessments(person.Key).Select(assessment => assessment.ToRow(LeaderId, calendar)));
            _leading?.Add();
            foreach (var entry in entries.OrderBy(DateOf).ThenBy(entry => entry.IsWeeklyReview))
            {
                Add(entry);
            }
        },
        cancellationToken);

    private DateOnly DateOf(DemoEntry entry) =>
        entry.IsWeeklyReview ? calendar.Week(entry.WeeksAgo).Friday : calendar.Date(entry.WeeksAgo, entry.Day!);

    private LeaveRow Leave(DemoLeave leave)
    {
        var id = Guid.CreateVersion7(WrittenAt(calendar.Date(leave.WeeksAgo, leave.From)));
        return new LeaveRow
        {
            LeaderId = LeaderId,
            Id = id,
            From = calendar.Date(leave.WeeksAgo, leave.From),
            Until = calendar.Date(leave.WeeksAgo, leave.Until),
            Name = Seal.CloseOptional(Purposes.LeaveName, id, leave.Note),
        };
    }

    private IntentionRow Intention(DemoIntention intention)
    {
        var starts = calendar.Week(intention.WeeksAgo);
        var id = Guid.CreateVersion7(WrittenAt(starts.Monday));
        return new IntentionRow
        {
            LeaderId = LeaderId,
            Id = id,
            StartsInWeek = starts.Number,
            SelfPercent = intention.Self,
            PeoplePercent = intention.People,
            ImprovementPercent = intention.Improvement,
            ValuePercent = intention.Value,
            TimePercent = intention.Time,
            AgreedMinutes = ToMinutes(intention.AgreedHours),
            Focus = DimensionList.FromKey(intention.Focus),
            FocusReason = Reason(intention.FocusReason),
            ReviewOn = starts.AddWeeks(intention.ReviewInWeeks).Monday,
            Why = Seal.CloseOptional(Purposes.IntentionWhy, id, intention.Why),
            CreatedAt = WrittenAt(starts.Monday).UtcDateTime,
        };
    }

    private void Add(DemoEntry entry)
    {
        var date = DateOf(entry);
        // No two at once, so that entries of one day are in the same order each time.
        var writtenAt = WrittenAt(date).AddMilliseconds(_added++);
        var id = Guid.CreateVersion7(writtenAt);
        var answers = entry.IsWeeklyReview ? Answers(entry) : null;
        var body = answers is null ? entry.Body!.Trim() : ReviewBody.Compose(answers);
        var row = new JournalEntry
        {
            LeaderId = LeaderId,
            Id = id,
            Kind = entry.IsWeeklyReview ? EntryKind.WeeklyReview : EntryKind.Entry,
            Date = date,
            Week = IsoWeek.Of(date).Number,
            Title = Seal.CloseOptional(Purposes.EntryTitle, id, entry.Title),
            Body = Seal.Close(Purposes.EntryBody, id, body),
            Version = 1,
            FollowsOnId = entry.FollowsOnFrom is { } earlier ? _byTitle[earlier] : null,
            CreatedAt = writtenAt.UtcDateTime,
            ChangedAt = writtenAt.UtcDateTime,
        };
        row.Investments.AddRange(Investments(entry, date).Select(investment => Row(id, investment)));
        row.Tags.AddRange(entry.Tags.Select(Key)
            .Concat(row.Investments.Select(investment => investment.Dimension))
            .Distinct()
            .Select(dimension => new DimensionTag { LeaderId = LeaderId, EntryId = id, Dimension = dimension }));
        row.Review = answers is null ? null : Review(entry, id, answers);
        db.Entries.Add(row);
        db.Revisions.Add(Revision(row, entry.Title, body, answers));
        if (entry.Title is { } title)
        {
            _byTitle[title] = id;
        }
    }

    private static ReviewAnswers Answers(DemoEntry entry)
    {
        var life = PromptLibrary.All.Where(prompt => prompt.Part == PromptPart.LifeOutsideWork).ToList();
        return new ReviewAnswers
        {
            WhatHappened = entry.WhatHappened?.Trim() ?? "",
            SoWhat = entry.SoWhat?.Trim() ?? "",
            NowWhat = entry.NowWhat?.Trim() ?? "",
            Prompted = entry.Life is { } text ? [PromptAnswer.To(life[entry.WeeksAgo % life.Count], text.Trim())] : [],
        };
    }

    private WeeklyReview Review(DemoEntry entry, Guid id, ReviewAnswers answers) => new()
    {
        LeaderId = LeaderId,
        EntryId = id,
        Answers = Seal.Close(Purposes.ReviewAnswers, id, ReviewAnswersJson.Write(answers)),
        NextTime = Seal.CloseOptional(Purposes.ReviewNextTime, id, entry.NextTime),
        Discomfort = Seal.CloseOptional(Purposes.ReviewDiscomfort, id, entry.Discomfort?.Line),
        DiscomfortGave = Seal.CloseOptional(Purposes.ReviewDiscomfortGave, id, entry.Discomfort?.Gave),
        DiscomfortLevel = entry.Discomfort?.Level,
        WorkedMinutes = entry.HoursWorked is { } hours ? ToMinutes(hours) : null,
    };

    private EntryRevision Revision(JournalEntry entry, string? title, string body, ReviewAnswers? answers)
    {
        var id = Guid.CreateVersion7(new DateTimeOffset(entry.CreatedAt));
        return new EntryRevision
        {
            LeaderId = LeaderId,
            Id = id,
            EntryId = entry.Id,
            Version = entry.Version,
            Title = Seal.CloseOptional(Purposes.RevisionTitle, id, title),
            Body = Seal.Close(Purposes.RevisionBody, id, body),
            Answers = answers is null ? null : Seal.Close(Purposes.RevisionAnswers, id, ReviewAnswersJson.Write(answers)),
            SavedAt = entry.CreatedAt,
        };
    }

    private IEnumerable<TimeInvestment> Investments(DemoEntry entry, DateOnly date) => entry switch
    {
        { PerDay.Count: > 0 } => entry.PerDay.SelectMany(day =>
            Investments(day.Value, calendar.Date(entry.WeeksAgo, day.Key))),
        { IsWeeklyReview: true, Dimensions.Count: > 0 } => Spread(entry),
        _ => Investments(entry.Dimensions, date),
    };

    private IEnumerable<TimeInvestment> Investments(Dictionary<string, DemoMinutes> minutes, DateOnly date) =>
        minutes.Where(dimension => dimension.Value.Minutes > 0).Select(dimension => TimeInvestment.Create(
            date, Key(dimension.Key), dimension.Value.Minutes, dimension.Value.HandsOn, isEstimated: false, InvestmentSource.Entry, calendar.Today)
            .Required());

    private IReadOnlyList<TimeInvestment> Spread(DemoEntry entry) => WholeWeekSpread.Create(
        calendar.Week(entry.WeeksAgo),
        entry.Dimensions.Aggregate(default(DimensionMinutes), (sum, dimension) => sum.Plus(Key(dimension.Key), dimension.Value.ToInvested())),
        _workingDays,
        leave: [],
        recorded: [],
        calendar.Today).Required().Investments;

    private TimeInvestmentRow Row(Guid entryId, TimeInvestment investment) => new()
    {
        LeaderId = LeaderId,
        Id = Guid.CreateVersion7(WrittenAt(investment.Date)),
        EntryId = entryId,
        Date = investment.Date,
        Week = IsoWeek.Of(investment.Date).Number,
        Dimension = investment.Dimension,
        Minutes = investment.Minutes,
        HandsOn = investment.HandsOnMinutes,
        Estimated = investment.IsEstimated,
        Source = investment.Source,
        LettingGoItemId = _leading?.ItemOf(investment),
    };

    private static Dimension Key(string key) =>
        DimensionList.FromKey(key) ?? throw new InvalidOperationException($"The demo names no dimension {key}.");

    private static FocusReason? Reason(string? reason) => reason switch
    {
        null => null,
        "it motivates me" => FocusReason.MotivatesMe,
        "unique value to add" => FocusReason.UniqueValueToAdd,
        "least explored" => FocusReason.LeastExplored,
        _ => throw new InvalidOperationException($"The demo gives no reason {reason}."),
    };

    private static int ToMinutes(double hours) => (int)Math.Round(hours * 60, MidpointRounding.AwayFromZero);

    private static DateTimeOffset WrittenAt(DateOnly date) => new(date, new TimeOnly(15, 20), TimeSpan.Zero);
}
