using System.ComponentModel.DataAnnotations;

namespace LeadershipJournal.Web.Features.Account.SecondFactor;

/// <summary>The first code of an app that is being set up.</summary>
internal sealed class ConfirmForm
{
    public string? Ticket { get; set; }

    [Required(ErrorMessage = "Write the six digits your app shows.")]
    [StringLength(20, ErrorMessage = "A code has six digits.")]
    public string? Code { get; set; }
}

/// <summary>A code at the door, after the password.</summary>
internal sealed class CodeForm
{
    [Required(ErrorMessage = "Write the code.")]
    [StringLength(40, ErrorMessage = "A code is shorter than this.")]
    public string? Code { get; set; }
}
