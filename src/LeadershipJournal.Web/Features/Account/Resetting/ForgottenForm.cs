using System.ComponentModel.DataAnnotations;

namespace LeadershipJournal.Web.Features.Account.Resetting;

/// <summary>Whose password is lost.</summary>
internal sealed class ForgottenForm
{
    [Required(ErrorMessage = "Write the email address of your account.")]
    [EmailAddress(ErrorMessage = "This is not an email address.")]
    [StringLength(256, ErrorMessage = "An email address has at most 256 characters.")]
    public string? Email { get; set; }
}
