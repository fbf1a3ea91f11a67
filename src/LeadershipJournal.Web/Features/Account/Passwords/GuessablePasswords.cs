using Microsoft.AspNetCore.Identity;
using StoredAccount = LeadershipJournal.Data.Accounts.Account;

namespace LeadershipJournal.Web.Features.Account.Passwords;

/// <summary>Refuses what somebody would guess early: passwords that became known, and words that lie near this account.</summary>
internal sealed class GuessablePasswords : IPasswordValidator<StoredAccount>
{
    public const string Known = "This password is on lists that became known, so that it is tried first. Take another one; a few words in a row are easy to keep.";
    public const string Near = "Beside your name, your address and the name of this application, a password needs eight letters or digits more.";

    // Shorter words are in too many others.
    private const int ShortestWord = 4;
    private const int LeastBeside = 8;
    private static readonly string[] OfApplication = ["leadershipjournal", "leadership", "journal"];

    public Task<IdentityResult> ValidateAsync(UserManager<StoredAccount> manager, StoredAccount user, string? password)
    {
        var typed = password ?? "";
        return Task.FromResult(typed switch
        {
            _ when CommonPasswords.Contain(typed) => Refused(nameof(Known), Known),
            _ when IsNear(typed, user) => Refused(nameof(Near), Near),
            _ => IdentityResult.Success,
        });
    }

    private static bool IsNear(string password, StoredAccount user)
    {
        var lower = password.ToLowerInvariant();
        var rest = OfApplication.Concat(Words(user.DisplayName)).Concat(Words(user.Email))
            .OrderByDescending(word => word.Length)
            .Aggregate(lower, (left, word) => left.Replace(word, " ", StringComparison.Ordinal));
        return rest != lower && rest.Count(char.IsLetterOrDigit) < LeastBeside;
    }

    private static IEnumerable<string> Words(string? text) =>
        new string([.. (text ?? "").ToLowerInvariant().Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length >= ShortestWord);

    private static IdentityResult Refused(string code, string reason) =>
        IdentityResult.Failed(new IdentityError { Code = code, Description = reason });
}
