using LeadershipJournal.Core;

namespace LeadershipJournal.Web.Features.Coaching.Conversation;

/// <summary>A comment as typed. The id is made when the form is drawn, so that sending it twice says it once.</summary>
public class CommentForm
{
    public const int MostOfText = 20_000;

    public Guid Id { get; set; }

    public string? Text { get; set; }

    /// <summary>The text as it would be kept, or what is wrong with it.</summary>
    internal Outcome<string> Read()
    {
        var text = TextInput.Lines(Text).Trim();
        return (Id == Guid.Empty, text.Length) switch
        {
            (true, _) => Refuse("The form did not arrive whole. Open this page again and send it once more."),
            (_, 0) => Refuse("Write something first, at least a word."),
            (_, > MostOfText) => Refuse(FormattableString.Invariant($"This is {text.Length:N0} characters long. Up to {MostOfText:N0} fit.")),
            _ => Outcome.Of(text),
        };
    }

    private static Outcome<string> Refuse(string message) => Outcome.Refused<string>(new Refusal(nameof(Text), message));
}

/// <summary>The first comment of a thread.</summary>
public sealed class ThreadForm : CommentForm
{
    /// <summary>A <see cref="ThreadPlace.Key"/>.</summary>
    public string? Place { get; set; }

    /// <summary>Whether it asks for an answer.</summary>
    public bool IsQuestion { get; set; }
}
