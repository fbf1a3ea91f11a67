using System.Globalization;
using System.Reflection;
using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Commitments;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Web.Features.Balance;
using LeadershipJournal.Web.Features.Coaching.Conversation;
using LeadershipJournal.Web.Features.Coaching.Notes;
using LeadershipJournal.Web.Features.Coaching.Relationships;
using LeadershipJournal.Web.Features.Coaching.Sessions;
using LeadershipJournal.Web.Features.Coaching.Sharing;
using LeadershipJournal.Web.Features.Commitments;
using LeadershipJournal.Web.Features.Journal.Drafts;
using LeadershipJournal.Web.Features.Journal.Writing;
using LeadershipJournal.Web.Features.Leading;
using LeadershipJournal.Web.Features.ValueContexts;

namespace LeadershipJournal.Checks.Authorization;

/// <summary>Fills what a method asks for: ids in their order, days, switches, and forms that are in order.</summary>
internal sealed class Arguments(Ground ground)
{
    private const string Word = "a word or two";
    private static readonly DateOnly Today = new(2026, 11, 20);

    /// <summary>The arguments; null where a method asks for more than that.</summary>
    /// <param name="parameters">What it asks for.</param>
    /// <param name="ids">Ids; what no parameter takes is named in the form.</param>
    public object?[]? For(ParameterInfo[] parameters, IReadOnlyList<Guid> ids)
    {
        var next = 0;
        var arguments = new object?[parameters.Length];
        foreach (var (place, parameter) in parameters.Index())
        {
            var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
            if (type == typeof(Guid) && next < ids.Count)
            {
                arguments[place] = ids[next++];
            }
            else if (Simple(type) is { } simple)
            {
                arguments[place] = simple;
            }
            else if (NamesWhatItIsAbout(type) && next < ids.Count)
            {
                arguments[place] = Form(type, ids[next++]);
            }
            else if (Form(type, Guid.CreateVersion7()) is { } form)
            {
                arguments[place] = form;
            }
            else if (!parameter.HasDefaultValue && Nullable.GetUnderlyingType(parameter.ParameterType) is null && type != typeof(string))
            {
                return null;
            }
        }

        return next == ids.Count ? arguments : null;
    }

    /// <summary>Whether a form is among what a method asks for.</summary>
    public bool HaveForm(ParameterInfo[] parameters) => parameters.Any(parameter => Form(parameter.ParameterType, Guid.Empty) is not null);

    private static object? Simple(Type type) => type switch
    {
        _ when type == typeof(DateOnly) => Today,
        _ when type == typeof(IsoWeek) => IsoWeek.Create(2026, 43),
        _ when type == typeof(int) => 1,
        _ when type == typeof(DateTime) => Today.ToDateTime(TimeOnly.MaxValue, DateTimeKind.Utc),
        _ when type == typeof(IReadOnlyDictionary<string, int?>) => new Dictionary<string, int?>(StringComparer.Ordinal) { ["self-1"] = 4 },
        _ when type == typeof(CancellationToken) || type == typeof(bool) || type.IsEnum => Activator.CreateInstance(type),
        _ => null,
    };

    private static bool NamesWhatItIsAbout(Type type) => type == typeof(GrantForm) || type == typeof(EntryForm);

    private object? Form(Type type, Guid id) => type.Name switch
    {
        nameof(CommentForm) => new CommentForm { Id = id, Text = Word },
        nameof(ThreadForm) => new ThreadForm { Id = id, Text = Word, Place = "dimension:self" },
        nameof(AgreementForm) => new AgreementForm { Purpose = Word, Confidentiality = Word, Stance = nameof(CoachingStance.Mentor), After = 2 },
        nameof(NoteForm) => NoteOf(id),
        nameof(FitForm) => new FitForm { Id = id.ToString(), Point = "3", Note = Word, Share = "yes" },
        nameof(SessionForm) => new SessionForm { Id = id.ToString(), Date = Day(Today.AddDays(9)), Time = "10:00", Minutes = "60", Place = Word },
        nameof(TopicForm) => new TopicForm { Id = id.ToString(), Text = Word },
        nameof(OutcomeForm) => new OutcomeForm { Text = Word, Version = 1 },
        nameof(GrantForm) => new GrantForm(id, SharedKinds.Balance, EntriesRule.Marked, [], Day(Today.AddYears(-1)), Day(Today.AddYears(1))),
        nameof(CommitmentForm) => new CommitmentForm { Id = id.ToString(), If = Word, Then = Word, Dimension = "time" },
        nameof(CommitmentAct) => new CommitmentAct(CommitmentEvent.Note, Word),
        nameof(DraftInput) => new DraftInput(1, 0, 1, new Dictionary<string, string>(StringComparer.Ordinal) { ["Form.Body"] = Word }),
        nameof(EntryForm) => new EntryForm { Id = id, Version = 1, Date = Day(Today), Title = Word, Body = Word },
        nameof(LettingGoForm) => new LettingGoForm { Id = id, What = Word, Dimension = "time", Stage = "Holding", Since = Day(Today) },
        nameof(StepForm) => new StepForm { Stage = "Teaching", Date = Day(Today), Note = Word },
        nameof(ContextForm) => new ContextForm { Id = id, Name = Word, Kind = "Mission" },
        nameof(ContradictionForm) => new ContradictionForm { Id = id, Text = Word, OneId = Context(0), OtherId = Context(1) },
        nameof(HypothesisForm) => new HypothesisForm { Id = id, IfWeDo = Word, Measure = Word, ShouldSee = Word },
        nameof(VerdictForm) => new VerdictForm { Status = "Supported", Finding = Word },
        nameof(PeriodRequest) => new PeriodRequest("all"),
        _ => null,
    };

    private string Context(int place) => ground.Things.Where(thing => thing.Type == "context").ElementAt(place).Id.ToString();

    private static NoteForm NoteOf(Guid id)
    {
        var form = NoteForm.New(id, Today);
        form.Text = Word;
        return form;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
