namespace LeadershipJournal.Checks.Authorization;

/// <summary>Who comes to the application in this check.</summary>
[Flags]
internal enum Roles
{
    None = 0,

    /// <summary>Nobody is signed in.</summary>
    Anonymous = 1,

    /// <summary>The leader whose journal it is.</summary>
    Owner = 2,

    /// <summary>Somebody with an account, and nothing to do with the owner.</summary>
    Stranger = 4,

    /// <summary>A coach with whom every kind is shared, for some months.</summary>
    Coach = 8,

    /// <summary>A coach with whom commitments alone are shared, for some weeks.</summary>
    NarrowCoach = 16,

    /// <summary>A coach with whom everything was shared, until it ended.</summary>
    RevokedCoach = 32,

    /// <summary>The coach of another leader, who shares everything.</summary>
    OtherCoach = 64,

    /// <summary>An account that runs the instance.</summary>
    Operator = 128,
}

/// <summary>What the roles are called in the files.</summary>
internal static class RoleWords
{
    private const string Nobody = "nobody";

    /// <summary>The word for one role.</summary>
    public static string Word(this Roles role) => role switch
    {
        Roles.NarrowCoach => "narrow coach",
        Roles.RevokedCoach => "revoked coach",
        Roles.OtherCoach => "other coach",
        _ => role.ToString().ToLowerInvariant(),
    };

    /// <summary>The roles of a list of words.</summary>
    public static Roles Parse(string words) => words == Nobody
        ? Roles.None
        : words.Split(", ").Aggregate(Roles.None, (roles, word) => roles | Enum.GetValues<Roles>()
            .FirstOrDefault(role => role != Roles.None && role.Word() == word) switch
            {
                Roles.None => throw new CheckException($"things.txt says '{word}', which is no role."),
                var role => role,
            });
}
