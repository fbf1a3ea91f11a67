using LeadershipJournal.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadershipJournal.Data.Journal.Configuration;

internal sealed class DraftConfiguration : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.ToTable("Drafts");
        builder.HasKey(draft => new { draft.LeaderId, draft.EntryId });
        builder.Property(draft => draft.Content).IsSealed(Purposes.DraftContent);
        builder.HasOne<JournalEntry>().WithMany()
            .HasForeignKey(draft => new { draft.LeaderId, draft.EntryId }).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class EntryRevisionConfiguration : IEntityTypeConfiguration<EntryRevision>
{
    public void Configure(EntityTypeBuilder<EntryRevision> builder)
    {
        builder.ToTable("Revisions");
        builder.HasKey(revision => new { revision.LeaderId, revision.Id });
        builder.Property(revision => revision.Title).IsSealedOptional(Purposes.RevisionTitle);
        builder.Property(revision => revision.Body).IsSealed(Purposes.RevisionBody);
        builder.Property(revision => revision.Answers).IsSealedOptional(Purposes.RevisionAnswers);
        builder.HasOne<JournalEntry>().WithMany()
            .HasForeignKey(revision => new { revision.LeaderId, revision.EntryId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(revision => new { revision.LeaderId, revision.EntryId, revision.Version }).IsUnique();
    }
}
