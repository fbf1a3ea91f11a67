using System.ComponentModel.DataAnnotations;
using LeadershipJournal.Web.Infrastructure;

namespace LeadershipJournal.Web.Features.Account;

/// <summary>An account as somebody makes it for themselves.</summary>
public class NewAccountForm : IValidatableObject
{
    [Required(ErrorMessage = "Write the name you want to be called by.")]
    [StringLength(100, ErrorMessage = "A name has at most 100 characters.")]
    public string? Name { get; set; }

    [Required(ErrorMessage = "Write the email address you will sign in with.")]
    [EmailAddress(ErrorMessage = "This is not an email address.")]
    [StringLength(256, ErrorMessage = "An email address has at most 256 characters.")]
    public string? Email { get; set; }

    [Required(ErrorMessage = PasswordRule.Message)]
    [StringLength(PasswordRule.MaximumLength, MinimumLength = PasswordRule.MinimumLength, ErrorMessage = PasswordRule.Message)]
    public string? Password { get; set; }

    public string? TimeZone { get; set; } = TimeZones.OfMachine;

    internal NewAccount ToAccount(bool isOperator) => new(Name!, Email!, Password!, TimeZone!, isOperator);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!TimeZones.IsKnown(TimeZone))
        {
            yield return new ValidationResult("Choose a time zone from the list.", [nameof(TimeZone)]);
        }
    }
}
