using LeadershipJournal.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadershipJournal.Data.Journal.Configuration;

internal sealed class CommitmentConfiguration : IEntityTypeConfiguration<Commitment>
{
    public void Configure(EntityTypeBuilder<Commitment> builder)
    {
        builder.ToTable("Commitments", table =>
        {
            table.HasCheckConstraint("CK_Commitments_Dimension", "\"Dimension\" BETWEEN 0 AND 4");
            table.HasCheckConstraint("CK_Commitments_State", "\"State\" BETWEEN 0 AND 3");
            table.HasCheckConstraint("CK_Commitments_Origin", "\"Origin\" BETWEEN 0 AND 4");
        });
        builder.HasKey(commitment => new { commitment.LeaderId, commitment.Id });
        builder.Property(commitment => commitment.If).IsSealed(Purposes.CommitmentIf);
        builder.Property(commitment => commitment.Then).IsSealed(Purposes.CommitmentThen);
        builder.HasOne<Leader>().WithMany().HasForeignKey(commitment => commitment.LeaderId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(commitment => new { commitment.LeaderId, commitment.State, commitment.Due });
    }
}

internal sealed class CommitmentStepConfiguration : IEntityTypeConfiguration<CommitmentStep>
{
    public void Configure(EntityTypeBuilder<CommitmentStep> builder)
    {
        builder.ToTable("CommitmentSteps", table => table.HasCheckConstraint("CK_CommitmentSteps_Event", "\"Event\" BETWEEN 0 AND 4"));
        builder.HasKey(step => new { step.LeaderId, step.Id });
        builder.Property(step => step.Text).IsSealedOptional(Purposes.CommitmentStepText);
        builder.HasOne<Commitment>().WithMany(commitment => commitment.Steps)
            .HasForeignKey(step => new { step.LeaderId, step.CommitmentId }).OnDelete(DeleteBehavior.Cascade);
    }
}
