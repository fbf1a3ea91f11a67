using System.ComponentModel.DataAnnotations;

namespace LeadershipJournal.Web.Features.Account;

/// <summary>A new password for somebody who knows the old one.</summary>
internal sealed class PasswordForm
{
    [Required(ErrorMessage = "Write your current password.")]
    [StringLength(PasswordRule.MaximumLength, ErrorMessage = "A password has at most 200 characters.")]
    public string? CurrentPassword { get; set; }

    [Required(ErrorMessage = PasswordRule.Message)]
    [StringLength(PasswordRule.MaximumLength, MinimumLength = PasswordRule.MinimumLength, ErrorMessage = PasswordRule.Message)]
    public string? Password { get; set; }
}
