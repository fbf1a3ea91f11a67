using LeadershipJournal.Core;

namespace LeadershipJournal.Web.Features.ValueContexts;

internal static class Refusals
{
    /// <summary>What was refused at a field.</summary>
    public static IReadOnlyList<string> At(this IReadOnlyList<Refusal> refusals, string field) =>
        [.. refusals.Where(refusal => refusal.Field == field).Select(refusal => refusal.Message)];
}
