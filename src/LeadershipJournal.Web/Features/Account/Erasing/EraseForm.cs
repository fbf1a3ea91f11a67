using System.ComponentModel.DataAnnotations;

namespace LeadershipJournal.Web.Features.Account.Erasing;

/// <summary>Asks to be erased, by somebody who knows the password.</summary>
internal sealed class EraseForm
{
    [Required(ErrorMessage = "Write your password.")]
    [StringLength(PasswordRule.MaximumLength, ErrorMessage = "A password has at most 200 characters.")]
    public string? CurrentPassword { get; set; }
}
