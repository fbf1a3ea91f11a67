namespace LeadershipJournal.Core.Leading;

/// <summary>One of the two guided conversations. The numbers are stored.</summary>
public enum ConversationKind
{
    /// <summary>With management: value, the decision to lead, building the team, staffing as the root cause.</summary>
    WithManagement = 0,

    /// <summary>With myself: whom I work for, what I do, whether my contribution makes a difference.</summary>
    WithMyself = 1,
}
