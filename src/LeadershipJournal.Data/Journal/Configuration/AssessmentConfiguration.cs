using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadershipJournal.Data.Journal.Configuration;

internal sealed class AssessmentConfiguration : IEntityTypeConfiguration<Assessment>
{
    public void Configure(EntityTypeBuilder<Assessment> builder)
    {
        builder.ToTable("Assessments");
        builder.HasKey(assessment => new { assessment.LeaderId, assessment.Id });
        builder.HasOne<Leader>().WithMany().HasForeignKey(assessment => assessment.LeaderId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(assessment => assessment.LeaderId, "IX_Assessments_OneUnfinished")
            .IsUnique().HasFilter($"\"{nameof(Assessment.CompletedOn)}\" IS NULL");
    }
}

internal sealed class AssessmentAnswerConfiguration : IEntityTypeConfiguration<AssessmentAnswer>
{
    public void Configure(EntityTypeBuilder<AssessmentAnswer> builder)
    {
        builder.ToTable("AssessmentAnswers", table => table.HasCheckConstraint("CK_AssessmentAnswers_Point", "\"Point\" BETWEEN -3 AND 7"));
        builder.HasKey(answer => new { answer.LeaderId, answer.AssessmentId, answer.ItemId });
        builder.Property(answer => answer.ItemId).HasMaxLength(64);
        builder.HasOne<Assessment>().WithMany(assessment => assessment.Answers)
            .HasForeignKey(answer => new { answer.LeaderId, answer.AssessmentId }).OnDelete(DeleteBehavior.Cascade);
    }
}
