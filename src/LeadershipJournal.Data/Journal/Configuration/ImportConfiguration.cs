using LeadershipJournal.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadershipJournal.Data.Journal.Configuration;

internal sealed class ImportConfiguration : IEntityTypeConfiguration<JournalImport>
{
    public void Configure(EntityTypeBuilder<JournalImport> builder)
    {
        builder.ToTable("Imports");
        builder.HasKey(import => new { import.LeaderId, import.Id });
        builder.Property(import => import.Source).IsSealed(Purposes.ImportSource);
        builder.Property(import => import.Report).IsSealedOptional(Purposes.ImportReport);
        builder.HasOne<Leader>().WithMany().HasForeignKey(import => import.LeaderId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class TagRuleConfiguration : IEntityTypeConfiguration<TagRule>
{
    public void Configure(EntityTypeBuilder<TagRule> builder)
    {
        builder.ToTable("TagRules");
        builder.HasKey(rule => new { rule.LeaderId, rule.Id });
        builder.Property(rule => rule.Tag).IsSealed(Purposes.TagRuleTag);
        builder.HasOne<Leader>().WithMany().HasForeignKey(rule => rule.LeaderId).OnDelete(DeleteBehavior.Cascade);
    }
}
