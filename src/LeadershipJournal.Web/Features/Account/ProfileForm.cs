using System.ComponentModel.DataAnnotations;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Web.Infrastructure;

namespace LeadershipJournal.Web.Features.Account;

/// <summary>Name, time zone and working days.</summary>
internal sealed class ProfileForm : IValidatableObject
{
    [Required(ErrorMessage = "Write the name you want to be called by.")]
    [StringLength(100, ErrorMessage = "A name has at most 100 characters.")]
    public string? Name { get; set; }

    public string? TimeZone { get; set; }

    public bool Monday { get; set; }

    public bool Tuesday { get; set; }

    public bool Wednesday { get; set; }

    public bool Thursday { get; set; }

    public bool Friday { get; set; }

    public bool Saturday { get; set; }

    public bool Sunday { get; set; }

    /// <summary>The seven boxes as one value.</summary>
    public WorkingDays WorkingDays =>
        Day(Monday, WorkingDays.Monday) | Day(Tuesday, WorkingDays.Tuesday) | Day(Wednesday, WorkingDays.Wednesday)
        | Day(Thursday, WorkingDays.Thursday) | Day(Friday, WorkingDays.Friday)
        | Day(Saturday, WorkingDays.Saturday) | Day(Sunday, WorkingDays.Sunday);

    public static ProfileForm From(string name, LeaderSettings settings) => new()
    {
        Name = name,
        TimeZone = settings.TimeZone,
        Monday = settings.WorkingDays.HasFlag(WorkingDays.Monday),
        Tuesday = settings.WorkingDays.HasFlag(WorkingDays.Tuesday),
        Wednesday = settings.WorkingDays.HasFlag(WorkingDays.Wednesday),
        Thursday = settings.WorkingDays.HasFlag(WorkingDays.Thursday),
        Friday = settings.WorkingDays.HasFlag(WorkingDays.Friday),
        Saturday = settings.WorkingDays.HasFlag(WorkingDays.Saturday),
        Sunday = settings.WorkingDays.HasFlag(WorkingDays.Sunday),
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!TimeZones.IsKnown(TimeZone))
        {
            yield return new ValidationResult("Choose a time zone from the list.", [nameof(TimeZone)]);
        }

        if (WorkingDays == WorkingDays.None)
        {
            yield return new ValidationResult("Choose at least one day: a week entered at once is spread over these days.", [nameof(WorkingDays)]);
        }
    }

    private static WorkingDays Day(bool chosen, WorkingDays day) => chosen ? day : WorkingDays.None;
}
