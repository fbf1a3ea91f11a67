using System.Globalization;

namespace LeadershipJournal.Web.Features.Account.SecondFactor;

internal static class SecondFactorWords
{
    public static string CodesLeft(int left) => left switch
    {
        0 => "No recovery code is left: make new ones.",
        1 => $"1 of {SecondFactorService.RecoveryCodes} recovery codes is left.",
        _ => string.Create(CultureInfo.InvariantCulture, $"{left} of {SecondFactorService.RecoveryCodes} recovery codes are left."),
    };
}
