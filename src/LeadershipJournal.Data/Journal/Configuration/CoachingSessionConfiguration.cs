using LeadershipJournal.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadershipJournal.Data.Journal.Configuration;

internal sealed class CoachingSessionConfiguration : IEntityTypeConfiguration<CoachingSession>
{
    public void Configure(EntityTypeBuilder<CoachingSession> builder)
    {
        builder.ToTable("CoachingSessions", table =>
        {
            table.HasCheckConstraint("CK_CoachingSessions_Stance", "\"Stance\" BETWEEN 0 AND 2");
            table.HasCheckConstraint("CK_CoachingSessions_PlannedBy", "\"PlannedBy\" BETWEEN 0 AND 1");
            table.HasCheckConstraint("CK_CoachingSessions_Minutes", "\"Minutes\" BETWEEN 5 AND 1440");
        });
        builder.HasKey(session => new { session.LeaderId, session.Id });
        builder.Property(session => session.Place).IsSealedOptional(Purposes.SessionPlace);
        builder.Property(session => session.Outcome).IsSealedOptional(Purposes.SessionOutcome);
        builder.HasOne<CoachingRelationship>().WithMany()
            .HasForeignKey(session => new { session.LeaderId, session.RelationshipId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(session => new { session.LeaderId, session.RelationshipId, session.StartsAt });
    }
}

internal sealed class SessionTopicConfiguration : IEntityTypeConfiguration<SessionTopic>
{
    public void Configure(EntityTypeBuilder<SessionTopic> builder)
    {
        builder.ToTable("SessionTopics", table => table.HasCheckConstraint("CK_SessionTopics_AddedBy", "\"AddedBy\" BETWEEN 0 AND 1"));
        builder.HasKey(topic => new { topic.LeaderId, topic.Id });
        builder.Property(topic => topic.Text).IsSealed(Purposes.SessionTopicText);
        builder.HasOne<CoachingSession>().WithMany(session => session.Topics)
            .HasForeignKey(topic => new { topic.LeaderId, topic.SessionId }).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AgreedCommitmentConfiguration : IEntityTypeConfiguration<AgreedCommitment>
{
    public void Configure(EntityTypeBuilder<AgreedCommitment> builder)
    {
        builder.ToTable("AgreedCommitments", table =>
        {
            table.HasCheckConstraint("CK_AgreedCommitments_Dimension", "\"Dimension\" BETWEEN 0 AND 4");
            table.HasCheckConstraint("CK_AgreedCommitments_ProposedBy", "\"ProposedBy\" BETWEEN 0 AND 1");
        });
        builder.HasKey(agreed => new { agreed.LeaderId, agreed.Id });
        builder.Property(agreed => agreed.If).IsSealed(Purposes.AgreedIf);
        builder.Property(agreed => agreed.Then).IsSealed(Purposes.AgreedThen);
        builder.HasOne<CoachingSession>().WithMany(session => session.Agreed)
            .HasForeignKey(agreed => new { agreed.LeaderId, agreed.SessionId }).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class FitCheckConfiguration : IEntityTypeConfiguration<FitCheck>
{
    public void Configure(EntityTypeBuilder<FitCheck> builder)
    {
        builder.ToTable("FitChecks", table =>
        {
            table.HasCheckConstraint("CK_FitChecks_Point", "\"Point\" BETWEEN 1 AND 5");
            table.HasCheckConstraint("CK_FitChecks_By", "\"By\" BETWEEN 0 AND 1");
        });
        builder.HasKey(check => new { check.LeaderId, check.Id });
        builder.Property(check => check.Note).IsSealedOptional(Purposes.FitCheckNote);
        builder.HasOne<Leader>().WithMany().HasForeignKey(check => check.LeaderId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(check => new { check.LeaderId, check.RelationshipId, check.On });
    }
}
