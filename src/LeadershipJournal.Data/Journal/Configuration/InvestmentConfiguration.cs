using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadershipJournal.Data.Journal.Configuration;

internal sealed class DimensionTagConfiguration : IEntityTypeConfiguration<DimensionTag>
{
    public void Configure(EntityTypeBuilder<DimensionTag> builder)
    {
        builder.ToTable("Tags", table => table.HasCheckConstraint("CK_Tags_Dimension", "\"Dimension\" BETWEEN 0 AND 4"));
        builder.HasKey(tag => new { tag.LeaderId, tag.EntryId, tag.Dimension });
        builder.HasOne<JournalEntry>().WithMany(entry => entry.Tags)
            .HasForeignKey(tag => new { tag.LeaderId, tag.EntryId }).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class InvestmentConfiguration : IEntityTypeConfiguration<TimeInvestmentRow>
{
    public void Configure(EntityTypeBuilder<TimeInvestmentRow> builder)
    {
        builder.ToTable("Investments", table => table.HasCheckConstraint("CK_Investments_Minutes", InvestmentRules.Sql));
        builder.HasKey(row => new { row.LeaderId, row.Id });
        builder.HasOne<Leader>().WithMany().HasForeignKey(row => row.LeaderId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<JournalEntry>().WithMany(entry => entry.Investments)
            .HasForeignKey(row => new { row.LeaderId, row.EntryId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<JournalImport>().WithMany()
            .HasForeignKey(row => new { row.LeaderId, row.ImportId }).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<ValueContext>().WithMany()
            .HasForeignKey(row => new { row.LeaderId, row.ValueContextId }).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<LettingGoItem>().WithMany()
            .HasForeignKey(row => new { row.LeaderId, row.LettingGoItemId }).OnDelete(DeleteBehavior.NoAction);

        // Weekly sums read this index alone, whatever the number of leaders.
        builder.HasIndex(row => new { row.LeaderId, row.Week, row.Dimension, row.Minutes, row.HandsOn }, "IX_Investments_WeeklySums");
        builder.HasIndex(row => new { row.LeaderId, row.Date });
    }
}

internal sealed class TrashedInvestmentConfiguration : IEntityTypeConfiguration<TrashedInvestment>
{
    public void Configure(EntityTypeBuilder<TrashedInvestment> builder)
    {
        builder.ToTable(
            "TrashedInvestments", table => table.HasCheckConstraint("CK_TrashedInvestments_Minutes", InvestmentRules.Sql));
        builder.HasKey(row => new { row.LeaderId, row.Id });
        builder.HasOne<JournalEntry>().WithMany()
            .HasForeignKey(row => new { row.LeaderId, row.EntryId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<ValueContext>().WithMany()
            .HasForeignKey(row => new { row.LeaderId, row.ValueContextId }).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<LettingGoItem>().WithMany()
            .HasForeignKey(row => new { row.LeaderId, row.LettingGoItemId }).OnDelete(DeleteBehavior.NoAction);
    }
}

internal static class InvestmentRules
{
    public const string Sql = "\"Dimension\" BETWEEN 0 AND 4 AND \"Minutes\" BETWEEN 0 AND 1440 AND \"HandsOn\" BETWEEN 0 AND \"Minutes\"";
}
