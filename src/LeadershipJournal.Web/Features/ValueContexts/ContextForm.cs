using LeadershipJournal.Core;
using LeadershipJournal.Core.ValueContexts;

namespace LeadershipJournal.Web.Features.ValueContexts;

/// <summary>A value context as typed. Everything is text, so that what was typed comes back when it is refused.</summary>
public sealed class ContextForm
{
    private const string Holder = "This field";

    /// <summary>Made when the form is drawn, so that sending it twice adds one context.</summary>
    public Guid Id { get; set; }

    public string? Name { get; set; }

    /// <summary>A <see cref="ValueContextKind"/> by name.</summary>
    public string? Kind { get; set; }

    /// <summary>The id of the context it lies in; nothing for the top.</summary>
    public string? ParentId { get; set; }

    /// <summary>Markdown.</summary>
    public string? ValueMeans { get; set; }

    /// <summary>Markdown.</summary>
    public string? Accountability { get; set; }

    /// <summary>The name in the form in which it is kept.</summary>
    public string NameText => TextInput.Line(Name);

    /// <summary>What value means there, in the form in which it is kept.</summary>
    public string ValueMeansText => TextInput.Lines(ValueMeans).Trim();

    /// <summary>What I am accountable for there, in the form in which it is kept.</summary>
    public string AccountabilityText => TextInput.Lines(Accountability).Trim();

    /// <summary>The kind; a number that is none when nothing was chosen.</summary>
    public ValueContextKind ReadKind() => Enum.TryParse<ValueContextKind>(Kind, out var kind) ? kind : (ValueContextKind)(-1);

    /// <summary>The context it is to lie in; an id that nothing has when it cannot be read.</summary>
    public Guid? ReadParent() => Chosen.Read(ParentId) is var (id, isBroken) && isBroken ? Guid.Empty : id;

    /// <summary>What is wrong with the two texts.</summary>
    public IEnumerable<Refusal> RefuseTexts()
    {
        if (TextInput.TextTooLong(ValueMeansText, Holder) is { } means)
        {
            yield return new Refusal(nameof(ValueMeans), $"{means}.");
        }

        if (TextInput.TextTooLong(AccountabilityText, Holder) is { } accountability)
        {
            yield return new Refusal(nameof(Accountability), $"{accountability}.");
        }
    }
}

/// <summary>An id that a select sends.</summary>
internal static class Chosen
{
    /// <summary>The id; nothing for the empty choice; and whether it is neither.</summary>
    public static (Guid? Id, bool IsBroken) Read(string? text) => string.IsNullOrWhiteSpace(text)
        ? (null, false)
        : Guid.TryParse(text, out var id) ? (id, false) : (null, true);
}
