using System.ComponentModel.DataAnnotations;

namespace LeadershipJournal.Web.Features.Account;

/// <summary>A dated absence.</summary>
internal sealed class LeaveForm
{
    [Required(ErrorMessage = "Choose the first day.")]
    public DateOnly? From { get; set; }

    [Required(ErrorMessage = "Choose the last day; for a single day, the same again.")]
    public DateOnly? Until { get; set; }

    [StringLength(100, ErrorMessage = "A name has at most 100 characters.")]
    public string? Name { get; set; }
}
