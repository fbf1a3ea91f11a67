using System.ComponentModel.DataAnnotations;

namespace LeadershipJournal.Web.Features.Account;

/// <summary>Email and password at the door.</summary>
internal sealed class SignInForm
{
    [Required(ErrorMessage = "Write the email address of your account.")]
    [StringLength(256, ErrorMessage = "An email address has at most 256 characters.")]
    public string? Email { get; set; }

    [Required(ErrorMessage = "Write your password.")]
    [StringLength(PasswordRule.MaximumLength, ErrorMessage = "A password has at most 200 characters.")]
    public string? Password { get; set; }
}
