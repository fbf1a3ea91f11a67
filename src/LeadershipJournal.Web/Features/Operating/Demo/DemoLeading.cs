using System.Globalization;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Core.Leading;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.Sealing;
using LeadershipJournal.Web.Features.Journal.Writing;
using LeadershipJournal.Web.Features.Leading;

namespace LeadershipJournal.Web.Features.Operating.Demo;

/// <summary>Writes what an invented leader has decided, lets go of and says in the two conversations.</summary>
internal sealed class DemoLeading
{
    private readonly JournalDb _db;
    private readonly DemoCalendar _calendar;
    private readonly DemoLeadingFile _file;
    private readonly IReadOnlyList<(Guid Id, DemoLettingGo Item)> _items;

    public DemoLeading(JournalDb db, DemoCalendar calendar, DemoLeadingFile file)
    {
        (_db, _calendar, _file) = (db, calendar, file);
        _items = [.. file.Items.Select(item => (Guid.CreateVersion7(WrittenAt(First(item))), item))];
    }

    private Guid LeaderId => _db.LeaderId;

    private LeaderSeal Seal => _db.Seal;

    /// <summary>Adds everything, inside a write of the journal.</summary>
    public void Add()
    {
        _db.Decisions.AddRange(_file.Decisions.Select(Decision));
        foreach (var (id, item) in _items)
        {
            _db.LettingGoItems.Add(Item(id, item));
        }

        foreach (var conversation in _file.Conversations)
        {
            Add(conversation);
        }
    }

    /// <summary>The piece of work that hands-on minutes of a day and dimension went into; null when they went into none.</summary>
    public Guid? ItemOf(TimeInvestment investment)
    {
        var found = _items.FirstOrDefault(pair => investment.HandsOnMinutes > 0
            && DimensionList.FromKey(pair.Item.Dimension) == investment.Dimension
            && investment.Date >= First(pair.Item)
            && IsoWeek.Of(investment.Date) <= _calendar.Week(pair.Item.UntilWeeksAgo)
            && pair.Item.Days.Contains(investment.Date.ToString("ddd", CultureInfo.InvariantCulture)));
        return found.Item is null ? null : found.Id;
    }

    private LeadershipDecision Decision(DemoDecision decision)
    {
        var date = _calendar.Date(decision.WeeksAgo, decision.Day);
        var id = Guid.CreateVersion7(WrittenAt(date));
        return new LeadershipDecision
        {
            LeaderId = LeaderId,
            Id = id,
            Date = date,
            Choice = Enum.Parse<LeadershipChoice>(decision.Choice),
            CameBy = Enum.Parse<WayHere>(decision.CameBy),
            LookAgainOn = decision.LookAgainInWeeks is { } weeks ? date.AddDays(7 * weeks) : null,
            Why = Seal.CloseOptional(Purposes.DecisionWhy, id, decision.Why?.Trim()),
        };
    }

    private LettingGoItem Item(Guid id, DemoLettingGo item) => new()
    {
        LeaderId = LeaderId,
        Id = id,
        Dimension = DimensionList.FromKey(item.Dimension)!.Value,
        AddedOn = First(item),
        What = Seal.Close(Purposes.LettingGoWhat, id, item.What),
        WhyIHoldOn = Seal.CloseOptional(Purposes.LettingGoWhyIHoldOn, id, item.WhyIHoldOn),
        WhoTakesOver = Seal.CloseOptional(Purposes.LettingGoWhoTakesOver, id, item.WhoTakesOver),
        Steps = [.. item.Steps.Select(step => Step(id, step))],
    };

    private LettingGoStep Step(Guid itemId, DemoLettingGoStep step)
    {
        var date = _calendar.Date(step.WeeksAgo, step.Day);
        var id = Guid.CreateVersion7(WrittenAt(date));
        return new LettingGoStep
        {
            LeaderId = LeaderId,
            Id = id,
            ItemId = itemId,
            Date = date,
            Stage = Enum.Parse<LettingGoStage>(step.Stage),
            IsRelapse = step.Relapse,
            Note = Seal.CloseOptional(Purposes.LettingGoNote, id, step.Note),
        };
    }

    private void Add(DemoConversation conversation)
    {
        var date = _calendar.Date(conversation.WeeksAgo, conversation.Day);
        var kind = Enum.Parse<ConversationKind>(conversation.Kind);
        var now = WrittenAt(date);
        var entry = ConversationRows.Add(_db, Guid.CreateVersion7(now), kind, date, now.UtcDateTime);
        var content = new ConversationContent
        {
            Kind = kind,
            Date = date,
            Tags = ConversationTopics.Dimensions(kind),
            Answers = new ConversationAnswers
            {
                With = conversation.With ?? "",
                Else = conversation.Else ?? "",
                Topics =
                [
                    .. from topic in ConversationTopics.Of(kind)
                       let answer = new TopicAnswer(
                           topic.Id,
                           topic.Question,
                           conversation.Answers.GetValueOrDefault(topic.Id) ?? "",
                           conversation.Scores.TryGetValue(topic.Id, out var score) ? score : null)
                       where answer.IsAnswered
                       select answer,
                ],
            },
        };
        ConversationRows.Set(_db, entry, content);
        EntryRows.AddRevision(
            _db,
            entry,
            ConversationText.DefaultTitle(kind),
            ConversationBody.Compose(content.Answers),
            ConversationAnswersJson.Write(content.Answers),
            now.UtcDateTime);
        entry.IsDraft = false;
    }

    private DateOnly First(DemoLettingGo item) => _calendar.Date(item.Steps[0].WeeksAgo, item.Steps[0].Day);

    private static DateTimeOffset WrittenAt(DateOnly date) => new(date, new TimeOnly(16, 5), TimeSpan.Zero);
}
