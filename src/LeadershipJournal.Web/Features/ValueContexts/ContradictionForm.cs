using LeadershipJournal.Core;
using LeadershipJournal.Core.ValueContexts;

namespace LeadershipJournal.Web.Features.ValueContexts;

/// <summary>A contradiction as typed.</summary>
public sealed class ContradictionForm
{
    /// <summary>Made when the form is drawn, so that sending it twice notes one contradiction.</summary>
    public Guid Id { get; set; }

    /// <summary>The id of a context.</summary>
    public string? OneId { get; set; }

    /// <summary>The id of another one.</summary>
    public string? OtherId { get; set; }

    /// <summary>Markdown.</summary>
    public string? Text { get; set; }

    /// <summary>The contradiction, or everything that is wrong with what was typed.</summary>
    public Outcome<Contradiction> Read(ContextTree tree)
    {
        var text = TextInput.Lines(Text).Trim();
        return TextInput.TextTooLong(text, "A contradiction") is { } tooLong
            ? Outcome.Refused<Contradiction>(new Refusal(nameof(Text), $"{tooLong}."))
            : Contradiction.Create(tree, Id(OneId), Id(OtherId), text);

        static Guid? Id(string? chosen) => Chosen.Read(chosen) is var (id, isBroken) && isBroken ? Guid.Empty : id;
    }
}
