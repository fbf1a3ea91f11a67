using LeadershipJournal.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadershipJournal.Data.Journal.Configuration;

internal sealed class WeeklyReviewConfiguration : IEntityTypeConfiguration<WeeklyReview>
{
    public void Configure(EntityTypeBuilder<WeeklyReview> builder)
    {
        builder.ToTable("Reviews", table =>
        {
            table.HasCheckConstraint("CK_Reviews_DiscomfortLevel", "\"DiscomfortLevel\" BETWEEN 0 AND 10");
            table.HasCheckConstraint("CK_Reviews_WorkedMinutes", "\"WorkedMinutes\" BETWEEN 0 AND 10080");
        });
        builder.HasKey(review => new { review.LeaderId, review.EntryId });
        builder.Property(review => review.Answers).IsSealed(Purposes.ReviewAnswers);
        builder.Property(review => review.NextTime).IsSealedOptional(Purposes.ReviewNextTime);
        builder.Property(review => review.Discomfort).IsSealedOptional(Purposes.ReviewDiscomfort);
        builder.Property(review => review.DiscomfortGave).IsSealedOptional(Purposes.ReviewDiscomfortGave);
        builder.HasOne<JournalEntry>().WithOne(entry => entry.Review)
            .HasForeignKey<WeeklyReview>(review => new { review.LeaderId, review.EntryId }).OnDelete(DeleteBehavior.Cascade);
    }
}
