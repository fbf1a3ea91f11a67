using LeadershipJournal.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadershipJournal.Data.Journal.Configuration;

internal sealed class JournalEntryConfiguration : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> builder)
    {
        builder.ToTable("Entries", table => table.HasCheckConstraint("CK_Entries_Kind", "\"Kind\" BETWEEN 0 AND 2"));
        builder.HasKey(entry => new { entry.LeaderId, entry.Id });
        builder.Property(entry => entry.Title).IsSealedOptional(Purposes.EntryTitle);
        builder.Property(entry => entry.Version).IsConcurrencyToken();
        builder.Property(entry => entry.ImportHash).HasMaxLength(32);
        builder.Property(entry => entry.Body).IsSealed(Purposes.EntryBody);
        builder.Property(entry => entry.FrontMatter).IsSealedOptional(Purposes.EntryFrontMatter);

        builder.HasOne<Leader>().WithMany().HasForeignKey(entry => entry.LeaderId).OnDelete(DeleteBehavior.Cascade);

        // Not RESTRICT: SQLite applies that at once, and a leader whose entries follow on from each other could not be deleted.
        builder.HasOne<JournalEntry>().WithMany()
            .HasForeignKey(entry => new { entry.LeaderId, entry.FollowsOnId }).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<JournalImport>().WithMany()
            .HasForeignKey(entry => new { entry.LeaderId, entry.ImportId }).OnDelete(DeleteBehavior.NoAction);

        builder.HasIndex(entry => new { entry.LeaderId, entry.Date, entry.Id });
        builder.HasIndex(entry => new { entry.LeaderId, entry.Week }, "IX_Entries_OneReviewAWeek")
            .IsUnique().HasFilter($"\"{nameof(JournalEntry.Kind)}\" = 1 AND \"{nameof(JournalEntry.TrashedAt)}\" IS NULL");
        builder.HasIndex(entry => new { entry.LeaderId, entry.ImportHash });
    }
}
