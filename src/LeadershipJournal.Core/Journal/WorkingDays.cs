namespace LeadershipJournal.Core.Journal;

/// <summary>The days of the week on which a leader works. The numbers are stored.</summary>
[Flags]
public enum WorkingDays
{
    /// <summary>No day.</summary>
    None = 0,

    /// <summary>Monday.</summary>
    Monday = 1,

    /// <summary>Tuesday.</summary>
    Tuesday = 2,

    /// <summary>Wednesday.</summary>
    Wednesday = 4,

    /// <summary>Thursday.</summary>
    Thursday = 8,

    /// <summary>Friday.</summary>
    Friday = 16,

    /// <summary>Saturday.</summary>
    Saturday = 32,

    /// <summary>Sunday.</summary>
    Sunday = 64,

    /// <summary>Monday to Friday, where a new account begins.</summary>
    MondayToFriday = Monday | Tuesday | Wednesday | Thursday | Friday,
}

/// <summary>Questions to working days.</summary>
public static class WorkingDaysExtensions
{
    /// <summary>Whether work is done on this day of the week.</summary>
    public static bool Includes(this WorkingDays days, DateOnly date) =>
        (days & (WorkingDays)(1 << (date.DayNumber % 7))) != WorkingDays.None;
}

/// <summary>Where the hours worked in a week come from. The numbers are stored.</summary>
public enum HoursWorkedSource
{
    /// <summary>The number given in the weekly review; a week without one has no hours worked.</summary>
    Review = 0,

    /// <summary>The number given in the weekly review, else the recorded minutes: "I record all my working time".</summary>
    ReviewElseRecorded = 1,
}
