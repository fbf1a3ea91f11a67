using System.ComponentModel.DataAnnotations;

namespace LeadershipJournal.Web.Features.Account.Passkeys;

/// <summary>What the browser says at the door, as it came.</summary>
internal sealed class PasskeyAnswer
{
    public string? Credential { get; set; }
}

/// <summary>A new passkey: what the leader calls it, and what the browser made.</summary>
internal sealed class NewPasskeyForm
{
    [Required(ErrorMessage = PasskeyName.Missing)]
    [StringLength(PasskeyName.MaximumLength, ErrorMessage = PasskeyName.TooLong)]
    public string? Name { get; set; }

    public string? Credential { get; set; }
}

/// <summary>Another name for the passkey with this key.</summary>
internal sealed class PasskeyNameForm
{
    public string? Key { get; set; }

    [Required(ErrorMessage = PasskeyName.Missing)]
    [StringLength(PasskeyName.MaximumLength, ErrorMessage = PasskeyName.TooLong)]
    public string? Name { get; set; }
}

internal static class PasskeyName
{
    public const int MaximumLength = 60;
    public const string Missing = "Give it a name, so that you know which one it is.";
    public const string TooLong = "A name has at most 60 characters.";
}
