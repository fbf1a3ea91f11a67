namespace LeadershipJournal.Web.Features.Balance;

/// <summary>Where the recorded minutes went, beside where they were meant to go.</summary>
internal static class BalanceFeature
{
    public const string Address = "/balance";

    public static IServiceCollection AddBalance(this IServiceCollection services) => services.AddScoped<BalanceService>();
}
