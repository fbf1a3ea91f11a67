using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Tests;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace LeadershipJournal.Checks.Authorization;

/// <summary>The application, which tells what it has registered; in the control every grant reads as if it allowed everything.</summary>
internal sealed class AuthorizationHost(bool isControl) : JournalHost
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            var registered = RegisteredServices.Of(services);
            services.AddSingleton(registered);
            if (isControl)
            {
                services.AddSingleton<IInterceptor, EverythingGranted>();
            }
        });
    }

    /// <summary>The rows stay what the leader chose; whoever asks for a grant is told that everything is shared.</summary>
    private sealed class EverythingGranted : IMaterializationInterceptor
    {
        public object InitializedInstance(MaterializationInterceptionData materializationData, object entity)
        {
            if (entity is SharingGrant grant)
            {
                (grant.Kinds, grant.EntriesRule, grant.Dimensions) = (SharedKindList.Everything, EntriesRule.ChosenDimensions, 31);
                (grant.From, grant.Until) = (new DateOnly(2020, 1, 1), new DateOnly(2029, 12, 31));
            }

            return entity;
        }
    }
}
