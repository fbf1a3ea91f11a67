using LeadershipJournal.Core;

namespace LeadershipJournal.Web.Ui;

/// <summary>What is wrong with each field of a form, for its inputs.</summary>
public sealed record FieldProblems(IReadOnlyList<Refusal> Refusals)
{
    public IReadOnlyList<string> Of(string field) => [.. Refusals.Where(refusal => refusal.Field == field).Select(refusal => refusal.Message)];

    public string? Invalid(string field) => Of(field).Count > 0 ? "true" : null;

    /// <summary>The aria-describedby of an input with an id.</summary>
    public string? Describe(string id, string field, bool hasHint = false) => FieldNotes.Describe(id, hasHint, Of(field).Count > 0);
}
