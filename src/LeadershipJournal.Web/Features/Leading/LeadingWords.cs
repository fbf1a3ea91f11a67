using System.Globalization;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Core.Leading;

namespace LeadershipJournal.Web.Features.Leading;

/// <summary>Decisions, stages and weeks as the pages word them.</summary>
internal static class LeadingWords
{
    public static string Name(this LeadershipChoice choice) => choice switch
    {
        LeadershipChoice.ToLead => "To lead",
        LeadershipChoice.ToContribute => "To contribute",
        _ => "Not decided",
    };

    public static string Name(this WayHere way) => way switch
    {
        WayHere.Necessity => "Necessity",
        WayHere.Promotion => "Promotion",
        WayHere.OnlyCareerRoute => "Only career route",
        _ => "Own choice",
    };

    public static string Name(this LettingGoStage stage) => stage switch
    {
        LettingGoStage.Holding => "Holding",
        LettingGoStage.Teaching => "Teaching",
        LettingGoStage.StandingBeside => "Standing beside",
        _ => "Let go",
    };

    /// <summary>What a stage means, for whoever chooses one.</summary>
    public static string Meaning(this LettingGoStage stage) => stage switch
    {
        LettingGoStage.Holding => "I do it.",
        LettingGoStage.Teaching => "I teach whoever takes over.",
        LettingGoStage.StandingBeside => "They do it, and I stand beside them.",
        _ => "It is theirs.",
    };

    public static string Name(this ConversationKind kind) => kind == ConversationKind.WithManagement ? "With management" : "With myself";

    /// <summary><c>12 January 2026</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>3 March to 19 November 2025</c>; the year twice only where it differs.</summary>
    public static string Days(DateOnly from, DateOnly until) => from == until
        ? Day(from)
        : $"{from.ToString(from.Year == until.Year ? "d MMMM" : "d MMMM yyyy", CultureInfo.InvariantCulture)} to {Day(until)}";

    /// <summary><c>weeks 34 to 46</c>.</summary>
    public static string Weeks(IReadOnlyList<IsoWeek> weeks) =>
        string.Create(CultureInfo.InvariantCulture, $"weeks {weeks[0].WeekOfYear} to {weeks[^1].WeekOfYear}");

    /// <summary>What the last recorded week says about a piece of work.</summary>
    public static string LastWeek(RegisterItem item) => item switch
    {
        { QuietSince: { } quiet } => string.Create(CultureInfo.InvariantCulture, $"Nothing since week {quiet.WeekOfYear}"),
        { LastRecorded: { HandsOn.Value: > 0 } last } => string.Create(CultureInfo.InvariantCulture, $"{last.HandsOn} in week {last.Week.WeekOfYear}"),
        { LastRecorded: null } => "No week recorded",
        _ => "No minutes name it yet",
    };

    /// <summary>One week of a piece of work as words: <c>week 40 4 h 45, relapse</c>.</summary>
    public static string Of(HandsOnWeek week) => string.Create(
        CultureInfo.InvariantCulture,
        $"week {week.Week.WeekOfYear} {week.HandsOn?.ToString() ?? "not recorded"}{(week.HasRelapse ? ", relapse" : "")}");

    /// <summary>What one step of a way did.</summary>
    public static string Step(RegisterItem item, int index)
    {
        var (path, step) = (item.Path, item.Path.Steps[index]);
        return (index, step.IsRelapse) switch
        {
            (0, _) when item.StoodThereAlready => $"Already {step.Stage.Name().ToLowerInvariant()}",
            (0, _) => $"Added: {step.Stage.Name().ToLowerInvariant()}",
            (_, true) when path.Steps[index - 1].Stage == step.Stage => $"Relapse, still {step.Stage.Name().ToLowerInvariant()}",
            (_, true) => $"Relapse, back to {step.Stage.Name().ToLowerInvariant()}",
            _ => step.Stage.Name(),
        };
    }
}
