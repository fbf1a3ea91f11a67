using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadershipJournal.Data.Journal.Configuration;

internal sealed class SharingGrantConfiguration : IEntityTypeConfiguration<SharingGrant>
{
    public void Configure(EntityTypeBuilder<SharingGrant> builder)
    {
        builder.ToTable("SharingGrants", table =>
        {
            table.HasCheckConstraint("CK_SharingGrants_Kinds", "\"Kinds\" BETWEEN 0 AND 127");
            table.HasCheckConstraint("CK_SharingGrants_Dates", "\"From\" <= \"Until\"");
            table.HasCheckConstraint("CK_SharingGrants_EntriesRule", "\"EntriesRule\" BETWEEN 0 AND 1");
            table.HasCheckConstraint("CK_SharingGrants_Dimensions", "\"Dimensions\" BETWEEN 0 AND 31");
        });
        builder.HasKey(grant => new { grant.LeaderId, grant.RelationshipId });
        builder.HasOne<CoachingRelationship>().WithOne(relationship => relationship.Grant)
            .HasForeignKey<SharingGrant>(grant => new { grant.LeaderId, grant.RelationshipId }).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SharedEntryConfiguration : IEntityTypeConfiguration<SharedEntry>
{
    public void Configure(EntityTypeBuilder<SharedEntry> builder)
    {
        builder.ToTable("SharedEntries");
        builder.HasKey(shared => new { shared.LeaderId, shared.RelationshipId, shared.EntryId });
        builder.HasOne<CoachingRelationship>().WithMany()
            .HasForeignKey(shared => new { shared.LeaderId, shared.RelationshipId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<JournalEntry>().WithMany()
            .HasForeignKey(shared => new { shared.LeaderId, shared.EntryId }).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AccessRecordConfiguration : IEntityTypeConfiguration<AccessRecord>
{
    public void Configure(EntityTypeBuilder<AccessRecord> builder)
    {
        builder.ToTable("AccessRecords", table => table.HasCheckConstraint("CK_AccessRecords_Thing", "\"Thing\" BETWEEN 0 AND 10"));
        builder.HasKey(line => new { line.LeaderId, line.Id });
        builder.HasOne<CoachingRelationship>().WithMany()
            .HasForeignKey(line => new { line.LeaderId, line.RelationshipId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(line => new { line.LeaderId, line.RelationshipId, line.Thing, line.ThingId, line.Slot }).IsUnique();
        builder.HasIndex(line => new { line.LeaderId, line.OpenedAt });
    }
}
