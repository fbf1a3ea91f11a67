using LeadershipJournal.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadershipJournal.Data.Journal.Configuration;

internal sealed class CoachingThreadConfiguration : IEntityTypeConfiguration<CoachingThread>
{
    public void Configure(EntityTypeBuilder<CoachingThread> builder)
    {
        builder.ToTable("CoachingThreads", table =>
        {
            table.HasCheckConstraint("CK_CoachingThreads_Dimension", "\"Dimension\" BETWEEN 0 AND 4");
            table.HasCheckConstraint("CK_CoachingThreads_StartedBy", "\"StartedBy\" BETWEEN 0 AND 1");
            table.HasCheckConstraint(
                "CK_CoachingThreads_About",
                "(CASE WHEN \"EntryId\" IS NULL THEN 0 ELSE 1 END + CASE WHEN \"Week\" IS NULL THEN 0 ELSE 1 END + CASE WHEN \"Dimension\" IS NULL THEN 0 ELSE 1 END) = 1");
        });
        builder.HasKey(thread => new { thread.LeaderId, thread.Id });
        builder.HasOne<CoachingRelationship>().WithMany()
            .HasForeignKey(thread => new { thread.LeaderId, thread.RelationshipId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<JournalEntry>().WithMany()
            .HasForeignKey(thread => new { thread.LeaderId, thread.EntryId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(thread => new { thread.LeaderId, thread.RelationshipId, thread.LastAt });
        builder.HasIndex(thread => new { thread.LeaderId, thread.EntryId });
    }
}

internal sealed class CoachingCommentConfiguration : IEntityTypeConfiguration<CoachingComment>
{
    public void Configure(EntityTypeBuilder<CoachingComment> builder)
    {
        builder.ToTable("CoachingComments", table => table.HasCheckConstraint("CK_CoachingComments_WrittenBy", "\"WrittenBy\" BETWEEN 0 AND 1"));
        builder.HasKey(comment => new { comment.LeaderId, comment.Id });
        builder.Property(comment => comment.Text).IsSealed(Purposes.CommentText);
        builder.HasOne<CoachingThread>().WithMany(thread => thread.Comments)
            .HasForeignKey(comment => new { comment.LeaderId, comment.ThreadId }).OnDelete(DeleteBehavior.Cascade);
    }
}
