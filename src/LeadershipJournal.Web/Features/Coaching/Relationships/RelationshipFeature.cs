namespace LeadershipJournal.Web.Features.Coaching.Relationships;

/// <summary>Who coaches whom: invitations, agreements, endings.</summary>
internal static class RelationshipFeature
{
    public static IServiceCollection AddRelationships(this IServiceCollection services) => services
        .AddSingleton<InvitationMail>()
        .AddScoped<InvitationDoor>()
        .AddScoped<Invitations>()
        .AddScoped<RelationshipDoor>()
        .AddScoped<RelationshipList>()
        .AddScoped<RelationshipReading>()
        .AddScoped<SidedWriting>()
        .AddScoped<AgreementWriting>()
        .AddScoped<RelationshipEnding>();
}
