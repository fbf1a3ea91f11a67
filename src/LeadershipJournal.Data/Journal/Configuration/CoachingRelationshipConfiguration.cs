using LeadershipJournal.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadershipJournal.Data.Journal.Configuration;

internal sealed class CoachingRelationshipConfiguration : IEntityTypeConfiguration<CoachingRelationship>
{
    public void Configure(EntityTypeBuilder<CoachingRelationship> builder)
    {
        builder.ToTable("CoachingRelationships", table =>
        {
            table.HasCheckConstraint("CK_CoachingRelationships_Two", "\"LeaderId\" <> \"CoachId\"");
            table.HasCheckConstraint("CK_CoachingRelationships_EndedBy", "\"EndedBy\" BETWEEN 0 AND 1");
        });
        builder.HasKey(relationship => new { relationship.LeaderId, relationship.Id });
        builder.HasOne<Leader>().WithMany().HasForeignKey(relationship => relationship.LeaderId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(relationship => relationship.Id).IsUnique();
        builder.HasIndex(relationship => new { relationship.CoachId, relationship.EndedAt });
        builder.HasIndex(relationship => new { relationship.LeaderId, relationship.CoachId }, "IX_CoachingRelationships_OneThatLasts")
            .IsUnique().HasFilter($"\"{nameof(CoachingRelationship.EndedAt)}\" IS NULL");
    }
}

internal sealed class CoachingAgreementConfiguration : IEntityTypeConfiguration<CoachingAgreement>
{
    public void Configure(EntityTypeBuilder<CoachingAgreement> builder)
    {
        builder.ToTable("CoachingAgreements", table =>
        {
            table.HasCheckConstraint("CK_CoachingAgreements_Stance", "\"Stance\" BETWEEN 0 AND 2");
            table.HasCheckConstraint("CK_CoachingAgreements_ProposedBy", "\"ProposedBy\" BETWEEN 0 AND 1");
        });
        builder.HasKey(agreement => new { agreement.LeaderId, agreement.Id });
        builder.Property(agreement => agreement.Purpose).IsSealed(Purposes.AgreementPurpose);
        builder.Property(agreement => agreement.Confidentiality).IsSealed(Purposes.AgreementConfidentiality);
        builder.HasOne<CoachingRelationship>().WithMany(relationship => relationship.Agreements)
            .HasForeignKey(agreement => new { agreement.LeaderId, agreement.RelationshipId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(agreement => new { agreement.LeaderId, agreement.RelationshipId, agreement.Version }).IsUnique();
    }
}

internal sealed class CoachingInvitationConfiguration : IEntityTypeConfiguration<CoachingInvitation>
{
    public void Configure(EntityTypeBuilder<CoachingInvitation> builder)
    {
        builder.ToTable("CoachingInvitations", table =>
            table.HasCheckConstraint("CK_CoachingInvitations_InvitedBy", "\"InvitedBy\" BETWEEN 0 AND 1"));
        builder.HasKey(invitation => new { invitation.LeaderId, invitation.Id });
        builder.Property(invitation => invitation.TokenHash).HasMaxLength(32);
        builder.Property(invitation => invitation.Address).IsSealedOptional(Purposes.InvitationAddress);
        builder.HasOne<Leader>().WithMany().HasForeignKey(invitation => invitation.LeaderId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(invitation => invitation.TokenHash).IsUnique();
    }
}
