using System.Globalization;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Model;

namespace LeadershipJournal.Web.Features.Model;

/// <summary>The leader's model as a page words it.</summary>
internal static class ModelText
{
    /// <summary>What a context fact is about.</summary>
    public static string Name(this ContextFactKind kind) => kind switch
    {
        ContextFactKind.Role => "Role",
        ContextFactKind.RolePivot => "Role, a pivot",
        ContextFactKind.Structure => "Structure",
        ContextFactKind.Headcount => "Headcount",
        ContextFactKind.TeamAsInherited => "The team as inherited",
        ContextFactKind.AskedToLead => "Asked to lead",
        _ => "Something else",
    };

    /// <summary>A question that helps to write the first meaning of a dimension.</summary>
    public static string FirstQuestion(Dimension dimension) => dimension switch
    {
        Dimension.Self => "Who are you when you are not your job, and what do you need so that both can go well?",
        Dimension.People => "What do you owe the people around you, and what do you do so that they grow?",
        Dimension.Improvement => "What in how your organisation works is yours to make better, and for whom?",
        Dimension.Value => "What is valuable where you work, for whom, and how would you know?",
        _ => "How do you want to spend a working day, and when does it end?",
    };

    /// <summary><c>20 November 2026</c>.</summary>
    public static string Long(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A day without its year where that is the running one: <c>9 October</c>.</summary>
    public static string Short(DateOnly date, DateOnly today) =>
        date.Year == today.Year ? date.ToString("d MMMM", CultureInfo.InvariantCulture) : Long(date);

    /// <summary>Which meanings are older than a changed context: <c>All five meanings</c>, <c>Your meanings of Self and Time</c>.</summary>
    public static string Meanings(IReadOnlyList<Dimension> dimensions) => dimensions switch
    {
        { Count: DimensionList.Count } => "All five meanings are",
        [var one] => $"Your meaning of {one.Name()} is",
        _ => $"Your meanings of {string.Join(", ", dimensions.SkipLast(1).Select(dimension => dimension.Name()))} and {dimensions[^1].Name()} are",
    };
}
