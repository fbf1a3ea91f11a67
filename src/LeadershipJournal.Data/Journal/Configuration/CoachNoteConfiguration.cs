using LeadershipJournal.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadershipJournal.Data.Journal.Configuration;

internal sealed class CoachNoteConfiguration : IEntityTypeConfiguration<CoachNote>
{
    public void Configure(EntityTypeBuilder<CoachNote> builder)
    {
        builder.ToTable("CoachNotes");
        builder.HasKey(note => new { note.LeaderId, note.Id });
        builder.Property(note => note.Text).IsSealed(Purposes.CoachNoteText);
        builder.HasOne<Leader>().WithMany().HasForeignKey(note => note.LeaderId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(note => new { note.LeaderId, note.RelationshipId });
        builder.HasIndex(note => note.DeleteOn);
    }
}

internal sealed class CoachAssessmentConfiguration : IEntityTypeConfiguration<CoachAssessment>
{
    public void Configure(EntityTypeBuilder<CoachAssessment> builder)
    {
        builder.ToTable("CoachAssessments");
        builder.HasKey(assessment => new { assessment.LeaderId, assessment.Id });
        builder.HasOne<CoachingRelationship>().WithMany()
            .HasForeignKey(assessment => new { assessment.LeaderId, assessment.RelationshipId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(assessment => new { assessment.LeaderId, assessment.RelationshipId, assessment.RequestedOn });
    }
}

internal sealed class CoachAssessmentAnswerConfiguration : IEntityTypeConfiguration<CoachAssessmentAnswer>
{
    public void Configure(EntityTypeBuilder<CoachAssessmentAnswer> builder)
    {
        builder.ToTable("CoachAssessmentAnswers", table => table.HasCheckConstraint("CK_CoachAssessmentAnswers_Point", "\"Point\" BETWEEN -3 AND 7"));
        builder.HasKey(answer => new { answer.LeaderId, answer.CoachAssessmentId, answer.ItemId });
        builder.Property(answer => answer.ItemId).HasMaxLength(64);
        builder.HasOne<CoachAssessment>().WithMany(assessment => assessment.Answers)
            .HasForeignKey(answer => new { answer.LeaderId, answer.CoachAssessmentId }).OnDelete(DeleteBehavior.Cascade);
    }
}
