namespace LeadershipJournal.Web.Features.Account.Devices;

internal static class DeviceFeature
{
    public static IServiceCollection AddDevices(this IServiceCollection services) => services
        .AddScoped<SignedInDevices>()
        .AddScoped<DeviceList>()
        .AddScoped<DeviceDeletion>()
        .AddSingleton<SignInWatch>()
        .AddHostedService<DeviceDeletionJob>();
}
