using LeadershipJournal.Core.Dimensions;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace LeadershipJournal.Web.Features.Operating.Demo;

/// <summary>Reads the invented people and their journals from the files beside this class.</summary>
internal static class DemoFiles
{
    private static readonly IDeserializer Yaml =
        new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build();

    public static IReadOnlyList<DemoPerson> ReadPeople() => Read<DemoPeople>("people.yaml").People;

    /// <summary>The self-assessments of a person.</summary>
    public static IReadOnlyList<DemoAssessment> ReadAssessments(string key) =>
        Read<DemoAssessments>("assessments.yaml").People.GetValueOrDefault(key) ?? [];

    /// <summary>All entries of a person, oldest first as their files are in order.</summary>
    public static IReadOnlyList<DemoEntry> ReadEntries(string key) =>
        [.. Names()
            .Where(name => name == $"{key}.yaml" || name.StartsWith($"{key}-", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(name => Read<DemoEntries>(name).Entries)];

    /// <summary>A person's value contexts; null when there is no file of them.</summary>
    public static DemoContextFile? ReadContexts(string key) =>
        Names().Contains($"contexts-{key}.yaml") ? Read<DemoContextFile>($"contexts-{key}.yaml") : null;

    /// <summary>A person's commitments; null for somebody without any.</summary>
    public static DemoCommitmentFile? ReadCommitments(string key) =>
        Names().Contains($"commitments-{key}.yaml") ? Read<DemoCommitmentFile>($"commitments-{key}.yaml") : null;

    /// <summary>What a person has decided, lets go of and says in the two conversations; null when nothing of it is invented.</summary>
    public static DemoLeadingFile? ReadLeading(string key) => Names().Contains($"leading-{key}.yaml") ? Read<DemoLeadingFile>($"leading-{key}.yaml") : null;

    /// <summary>What a person has made of the model; null when there is no file of it.</summary>
    public static DemoModelFile? ReadModel(string key) =>
        Names().Contains($"model-{key}.yaml") ? Read<DemoModelFile>($"model-{key}.yaml") : null;

    /// <summary>Who coaches whom.</summary>
    public static DemoCoachingFile ReadCoaching() => Read<DemoCoachingFile>("coaching.yaml");

    private static IEnumerable<string> Names() =>
        typeof(DemoFiles).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..]);

    private static string Prefix => typeof(DemoFiles).Namespace + ".";

    private static T Read<T>(string name)
    {
        using var stream = typeof(DemoFiles).Assembly.GetManifestResourceStream(Prefix + name)
            ?? throw new InvalidOperationException($"The demo has no file {name}.");
        using var reader = new StreamReader(stream);
        return Yaml.Deserialize<T>(reader);
    }
}

internal sealed class DemoPeople
{
    public List<DemoPerson> People { get; set; } = [];
}

internal sealed class DemoEntries
{
    public List<DemoEntry> Entries { get; set; } = [];
}

/// <summary>One invented account.</summary>
internal sealed class DemoPerson
{
    public required string Key { get; set; }

    /// <summary>Always the same, because it decides which prompts a week offers.</summary>
    public required Guid Id { get; set; }

    public required string Name { get; set; }

    public required string Email { get; set; }

    public required string Role { get; set; }

    public required string Line { get; set; }

    public required string TimeZone { get; set; }

    public List<string> WorkingDays { get; set; } = [];

    public bool RecordsAllWorkingTime { get; set; }

    public List<DemoLeave> Leave { get; set; } = [];

    public List<DemoIntention> Intentions { get; set; } = [];
}

internal sealed class DemoLeave
{
    public int WeeksAgo { get; set; }

    public required string From { get; set; }

    public required string Until { get; set; }

    public string? Note { get; set; }
}

internal sealed class DemoIntention
{
    public int WeeksAgo { get; set; }

    public int Self { get; set; }

    public int People { get; set; }

    public int Improvement { get; set; }

    public int Value { get; set; }

    public int Time { get; set; }

    public double AgreedHours { get; set; }

    public string? Focus { get; set; }

    public string? FocusReason { get; set; }

    public string? Why { get; set; }

    public int ReviewInWeeks { get; set; }
}

internal sealed class DemoMinutes
{
    public int Minutes { get; set; }

    public int HandsOn { get; set; }

    public Invested ToInvested() => new(Minutes, HandsOn);
}

internal sealed class DemoDiscomfort
{
    public required string Line { get; set; }

    public int Level { get; set; }

    public string? Gave { get; set; }
}

/// <summary>An entry or a weekly review, dated by how many weeks ago it was written.</summary>
internal sealed class DemoEntry
{
    public required string Kind { get; set; }

    public int WeeksAgo { get; set; }

    public string? Day { get; set; }

    public string? Title { get; set; }

    public string? Body { get; set; }

    public string? FollowsOnFrom { get; set; }

    public List<string> Tags { get; set; } = [];

    public string? Life { get; set; }

    public string? WhatHappened { get; set; }

    public string? SoWhat { get; set; }

    public string? NowWhat { get; set; }

    public DemoDiscomfort? Discomfort { get; set; }

    public string? NextTime { get; set; }

    public double? HoursWorked { get; set; }

    public Dictionary<string, DemoMinutes> Dimensions { get; set; } = [];

    public Dictionary<string, Dictionary<string, DemoMinutes>> PerDay { get; set; } = [];

    public bool IsWeeklyReview => Kind == "weekly_review";
}
