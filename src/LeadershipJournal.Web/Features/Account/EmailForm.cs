using System.ComponentModel.DataAnnotations;

namespace LeadershipJournal.Web.Features.Account;

/// <summary>A new address for somebody who knows the password.</summary>
internal sealed class EmailForm
{
    [Required(ErrorMessage = "Write the address you want to sign in with.")]
    [EmailAddress(ErrorMessage = "This is not an email address.")]
    [StringLength(256, ErrorMessage = "An email address has at most 256 characters.")]
    public string? Email { get; set; }

    [Required(ErrorMessage = "Write your current password.")]
    [StringLength(PasswordRule.MaximumLength, ErrorMessage = "A password has at most 200 characters.")]
    public string? CurrentPassword { get; set; }
}
