namespace LeadershipJournal.Checks;

/// <summary>A long proof that takes inputs and prints figures.</summary>
internal abstract class Check
{
    /// <summary>What it is called on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>Its options and what it proves, in a line.</summary>
    public abstract string Usage { get; }

    /// <summary>Runs it; what it finds goes to the findings. With <c>--control</c> it must fail.</summary>
    public abstract Task RunAsync(CheckOptions options, Findings findings);
}
