namespace LeadershipJournal.Core.ValueContexts;

/// <summary>"If we do X and measure Y, we should see Z": all three are needed, for without a measure nothing could refute it.</summary>
public sealed record Hypothesis
{
    private Hypothesis(string ifWeDo, string measure, string shouldSee) => (IfWeDo, Measure, ShouldSee) = (ifWeDo, measure, shouldSee);

    /// <summary>X.</summary>
    public string IfWeDo { get; }

    /// <summary>Y.</summary>
    public string Measure { get; }

    /// <summary>Z.</summary>
    public string ShouldSee { get; }

    /// <summary>Takes a hypothesis that keeps the rules, or says which it breaks.</summary>
    /// <param name="ifWeDo">X, up to 500 characters.</param>
    /// <param name="measure">Y, up to 500 characters.</param>
    /// <param name="shouldSee">Z, up to 500 characters.</param>
    public static Outcome<Hypothesis> Create(string ifWeDo, string measure, string shouldSee)
    {
        Refusal?[] refusals =
        [
            TextInput.RefuseNeededSentence(ifWeDo, nameof(IfWeDo), "Say what you would do."),
            TextInput.RefuseNeededSentence(measure, nameof(Measure), "Say what you would measure. Without a measure nothing could show that it is wrong."),
            TextInput.RefuseNeededSentence(shouldSee, nameof(ShouldSee), "Say what you should see then."),
        ];
        Refusal[] found = [.. refusals.OfType<Refusal>()];
        return found.Length == 0 ? Outcome.Of(new Hypothesis(ifWeDo, measure, shouldSee)) : Outcome.Refused<Hypothesis>(found);
    }
}

/// <summary>What is known about a hypothesis.</summary>
/// <param name="Status">One of the four.</param>
/// <param name="Finding">What was found, in a line; empty while nothing was.</param>
public sealed record Verdict(HypothesisStatus Status, string Finding)
{
    /// <summary>Takes a verdict that keeps the rules, or says which it breaks.</summary>
    /// <param name="status">One of the four.</param>
    /// <param name="finding">Up to 500 characters, or nothing.</param>
    public static Outcome<Verdict> Create(HypothesisStatus status, string finding)
    {
        if (!Enum.IsDefined(status))
        {
            return Outcome.Refused<Verdict>(new Refusal(nameof(Status), "Choose one of the four."));
        }

        var refusal = TextInput.RefuseSentence(finding, nameof(Finding));
        return refusal is null ? Outcome.Of(new Verdict(status, finding)) : Outcome.Refused<Verdict>(refusal);
    }
}
