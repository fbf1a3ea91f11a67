using System.ComponentModel.DataAnnotations;

namespace LeadershipJournal.Web.Features.Account.Resetting;

/// <summary>A new password for somebody who came by a link.</summary>
internal sealed class NewPasswordForm
{
    [Required(ErrorMessage = PasswordRule.Message)]
    [StringLength(PasswordRule.MaximumLength, MinimumLength = PasswordRule.MinimumLength, ErrorMessage = PasswordRule.Message)]
    public string? Password { get; set; }
}
