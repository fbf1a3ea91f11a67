namespace LeadershipJournal.Web.Features.Journal.Writing;

/// <summary>An entry that another one can follow on from.</summary>
public sealed record EarlierEntry(Guid Id, DateOnly Date, string Name);

/// <summary>What the editor opens with.</summary>
/// <param name="Form">The fields.</param>
/// <param name="IsSaved">Whether the entry was ever saved; else it is new or only a draft.</param>
/// <param name="DraftSavedAt">When the draft in the form was kept; null when the form holds none.</param>
/// <param name="OtherMinutes">What the day holds already by other entries.</param>
/// <param name="Earlier">What it can follow on from, newest first.</param>
/// <param name="Choices">What it can name of the leader's own model.</param>
/// <param name="Other">The text saved elsewhere since the draft in the form was begun.</param>
public sealed record EditorView(
    EntryForm Form, bool IsSaved, DateTime? DraftSavedAt, int OtherMinutes, IReadOnlyList<EarlierEntry> Earlier, WritingChoices Choices,
    OtherText? Other);
