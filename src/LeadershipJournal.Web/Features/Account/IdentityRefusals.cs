using LeadershipJournal.Core;
using Microsoft.AspNetCore.Identity;

namespace LeadershipJournal.Web.Features.Account;

/// <summary>Identity's refusals as the app says them, beside the field they belong to.</summary>
internal static class IdentityRefusals
{
    public const string Email = "Email";
    public const string Password = "Password";
    public const string CurrentPassword = "CurrentPassword";
    public const string NotTheCurrentPassword = "This is not your current password.";
    public const string Closed = "After five wrong tries an account stays closed for ten minutes. Try again then.";

    private static readonly Refusal Taken = new(Email, "There is an account with this address already.");

    /// <summary>Each reason once: an e-mail address is also the user name, and both are complained about.</summary>
    public static IEnumerable<Refusal> Of(IdentityResult result) =>
        result.Errors.Select(Refuse).Distinct();

    /// <summary>Whether it says that there is an account with the address.</summary>
    public static bool IsTaken(Refusal refusal) => refusal == Taken;

    private static Refusal Refuse(IdentityError error) => error.Code switch
    {
        nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName) =>
            Taken,
        nameof(IdentityErrorDescriber.InvalidEmail) or nameof(IdentityErrorDescriber.InvalidUserName) =>
            new(Email, "This is not an email address."),
        nameof(IdentityErrorDescriber.PasswordMismatch) => new(CurrentPassword, NotTheCurrentPassword),
        nameof(IdentityErrorDescriber.PasswordTooShort) or nameof(IdentityErrorDescriber.PasswordRequiresUniqueChars) =>
            new(Password, PasswordRule.Message),
        _ => new(Password, error.Description),
    };
}

/// <summary>Long rather than odd: length is what makes a password hard to guess.</summary>
internal static class PasswordRule
{
    public const int MinimumLength = 12;
    public const int MaximumLength = 200;
    public const int DifferentCharacters = 5;
    public const string Message = "A password has at least 12 characters, five of them different.";

    public static void Apply(PasswordOptions options)
    {
        options.RequiredLength = MinimumLength;
        options.RequiredUniqueChars = DifferentCharacters;
        options.RequireDigit = false;
        options.RequireLowercase = false;
        options.RequireUppercase = false;
        options.RequireNonAlphanumeric = false;
    }
}
