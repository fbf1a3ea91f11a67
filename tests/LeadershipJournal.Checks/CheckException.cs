namespace LeadershipJournal.Checks;

/// <summary>A check that cannot go on, with a reason a person can act on.</summary>
internal sealed class CheckException(string message) : Exception(message);
