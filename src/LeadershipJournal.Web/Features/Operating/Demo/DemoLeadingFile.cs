namespace LeadershipJournal.Web.Features.Operating.Demo;

/// <summary>What an invented leader has decided, lets go of and says in the two conversations.</summary>
internal sealed class DemoLeadingFile
{
    public List<DemoDecision> Decisions { get; set; } = [];

    public List<DemoLettingGo> Items { get; set; } = [];

    public List<DemoConversation> Conversations { get; set; } = [];
}

internal sealed class DemoDecision
{
    public int WeeksAgo { get; set; }

    public required string Day { get; set; }

    public required string Choice { get; set; }

    public required string CameBy { get; set; }

    public string? Why { get; set; }

    public int? LookAgainInWeeks { get; set; }
}

internal sealed class DemoLettingGo
{
    public required string What { get; set; }

    public required string Dimension { get; set; }

    public string? WhyIHoldOn { get; set; }

    public string? WhoTakesOver { get; set; }

    /// <summary>On these days the dimension's hands-on minutes went into it.</summary>
    public List<string> Days { get; set; } = [];

    /// <summary>The last week with minutes.</summary>
    public int UntilWeeksAgo { get; set; }

    public List<DemoLettingGoStep> Steps { get; set; } = [];
}

internal sealed class DemoLettingGoStep
{
    public int WeeksAgo { get; set; }

    public required string Day { get; set; }

    public required string Stage { get; set; }

    public bool Relapse { get; set; }

    public string? Note { get; set; }
}

internal sealed class DemoConversation
{
    public int WeeksAgo { get; set; }

    public required string Day { get; set; }

    public required string Kind { get; set; }

    public string? With { get; set; }

    public Dictionary<string, int> Scores { get; set; } = [];

    public Dictionary<string, string> Answers { get; set; } = [];

    public string? Else { get; set; }
}
