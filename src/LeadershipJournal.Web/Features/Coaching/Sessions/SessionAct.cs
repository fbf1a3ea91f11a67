namespace LeadershipJournal.Web.Features.Coaching.Sessions;

/// <summary>What the button says that sent a form of a session's page: what to do, and with which line.</summary>
/// <param name="Word">One of the words below.</param>
/// <param name="Id">The topic or the plan; empty where there is none.</param>
internal readonly record struct SessionAct(string Word, Guid Id = default)
{
    /// <summary>The name of every such button.</summary>
    public const string Field = "Do";

    /// <summary>The name of the form whose handler takes them all.</summary>
    public const string FormName = "session";

    public const string Plan = "planned";
    public const string Move = "move";
    public const string Cancel = "cancel";
    public const string BringBack = "bring-back";
    public const string Hold = "hold";
    public const string NotHeld = "not-held";
    public const string AddTopic = "add-topic";
    public const string Discussed = "discussed";
    public const string NotDiscussed = "not-discussed";
    public const string RemoveTopic = "remove-topic";
    public const string Outcome = "outcome";
    public const string OutcomeOfBoth = "outcome-of-both";
    public const string Propose = "propose";
    public const string Accept = "accept";
    public const string Decline = "decline";

    /// <summary>Reads what <see cref="ToString"/> wrote; a word that nobody knows for anything else.</summary>
    public static SessionAct Parse(string? text) => text?.Split(':') switch
    {
        [var word] => new SessionAct(word),
        [var word, var id] when Guid.TryParse(id, out var line) => new SessionAct(word, line),
        _ => default,
    };

    public override string ToString() => Id == Guid.Empty ? Word : $"{Word}:{Id}";

    /// <summary>What is said once it is done; null where the page says it by itself.</summary>
    public static string? Said(string? word) => word switch
    {
        Plan => "The session is planned.",
        Cancel => "The session is cancelled.",
        BringBack => "The session takes place after all.",
        Hold => "The session is marked as held.",
        Outcome or OutcomeOfBoth => "The outcome is kept.",
        Propose => "It is written down.",
        Accept => "It is one of your commitments now.",
        Decline => "It stays a proposal you said no to.",
        _ => null,
    };
}
