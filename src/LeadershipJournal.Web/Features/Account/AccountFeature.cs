using LeadershipJournal.Data.Accounts;
using LeadershipJournal.Web.Features.Account.Confirming;
using LeadershipJournal.Web.Features.Account.Devices;
using LeadershipJournal.Web.Features.Account.Links;
using LeadershipJournal.Web.Features.Account.Passkeys;
using LeadershipJournal.Web.Features.Account.Passwords;
using LeadershipJournal.Web.Features.Account.Proofs;
using LeadershipJournal.Web.Features.Account.Registering;
using LeadershipJournal.Web.Features.Account.Resetting;
using LeadershipJournal.Web.Features.Account.SecondFactor;
using LeadershipJournal.Web.Features.Account.SecurityEvents;
using LeadershipJournal.Web.Features.Operating;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using StoredAccount = LeadershipJournal.Data.Accounts.Account;

namespace LeadershipJournal.Web.Features.Account;

/// <summary>Accounts, signing in and a leader's settings. Whatever is not said to be public needs a sign-in.</summary>
internal static class AccountFeature
{
    public const string SignInAddress = "/sign-in";
    public const string FirstRunAddress = "/first-run";

    /// <summary>How soon a changed password, a suspension or an erasure ends the sign-ins elsewhere.</summary>
    public static readonly TimeSpan SignInCheckedEvery = TimeSpan.FromSeconds(5);

    /// <summary>For how long a sign-in holds that is not used.</summary>
    public static readonly TimeSpan SignInLasts = TimeSpan.FromDays(14);

    /// <summary>How long it holds at most, however much it is used.</summary>
    public static readonly TimeSpan SignInLastsAtMost = TimeSpan.FromDays(90);

    // Twice Identity's default; a sign-in still takes well under half a second.
    public const int HashIterations = 210_000;
    private const int TriesBeforeLockout = 5;
    private static readonly TimeSpan Lockout = TimeSpan.FromMinutes(10);

    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddSingleton<ILookupNormalizer, AccountNames>();
        services.AddIdentityCore<StoredAccount>(Configure)
            .AddEntityFrameworkStores<AccountsDb>()
            .AddUserStore<SealedAccountStore>()
            .AddPasswordValidator<GuessablePasswords>()
            .AddTokenProvider<TimeCodeProvider>(TokenOptions.DefaultAuthenticatorProvider)
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddSignInManager();
        services.ConfigureApplicationCookie(Configure);
        services.ConfigureAll<CookieAuthenticationOptions>(static options => options.CookieManager = new HostCookies());
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, static options =>
        {
            options.Cookie.Name = "leadershipjournal-step";
            options.Cookie.SameSite = SameSiteMode.Lax;
        });
        services.Configure<SecurityStampValidatorOptions>(static options =>
        {
            options.ValidationInterval = SignInCheckedEvery;
            options.OnRefreshingPrincipal = SignInTicket.CarryOverAsync;
        });
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashIterations);
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddSingleton<FirstRun>();
        services.AddScoped<AccountCreation>();
        services.AddSingleton<EvenAnswers>();
        services.AddScoped<SignInService>();
        services.AddScoped<SettingsService>();
        services.AddPasskeys();
        services.AddScoped<SealedAccountStore>();
        services.AddScoped<TimeCodeProvider>();
        services.AddScoped<SignInProof>();
        services.AddScoped<SecondStep>();
        services.AddScoped<SecondFactorService>();
        services.AddSecurityEvents();
        services.AddSingleton<AccountLinks>();
        services.AddPasswordReset();
        services.AddEmailConfirmation();
        services.AddRegistration();
        services.AddDevices();
        return services.AddOperatorCommand(AccountCommands.Create);
    }

    public static void MapAccounts(this WebApplication app)
    {
        app.MapPasskeys();
        app.MapPasswordReset();
        app.MapEmailConfirmation();
        app.MapRegistration();
        app.MapPost("/sign-out", async (HttpContext context, IAntiforgery antiforgery, SignInService signIn) =>
        {
            if (!await antiforgery.IsRequestValidAsync(context))
            {
                return Results.BadRequest();
            }

            await signIn.SignOutAsync();
            return Results.LocalRedirect(SignInAddress);
        });
    }

    /// <summary>While there is no account, prints the code with which the first one can be made from another machine.</summary>
    public static async Task AnnounceFirstRunAsync(this WebApplication app)
    {
        var firstRun = app.Services.GetRequiredService<FirstRun>();
        if (await firstRun.IsOpenAsync(app.Lifetime.ApplicationStopping))
        {
            // Printed, not logged: a log may be kept elsewhere.
            await Console.Out.WriteLineAsync(
                $"There is no account yet: the first page makes it. From another machine it asks for the code {firstRun.Code}");
        }
    }

    private static void Configure(IdentityOptions options)
    {
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        options.User.RequireUniqueEmail = true;
        options.User.AllowedUserNameCharacters = "";
        options.Lockout.MaxFailedAccessAttempts = TriesBeforeLockout;
        options.Lockout.DefaultLockoutTimeSpan = Lockout;
        PasswordRule.Apply(options.Password);
    }

    private static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "leadershipjournal";
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = SignInLasts;
        options.LoginPath = SignInAddress;
        options.LogoutPath = "/sign-out";
        options.AccessDeniedPath = "/problem/403";
        options.ReturnUrlParameter = "from";
    }
}
