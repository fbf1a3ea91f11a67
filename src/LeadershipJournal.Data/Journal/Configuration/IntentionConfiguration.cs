using LeadershipJournal.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadershipJournal.Data.Journal.Configuration;

internal sealed class IntentionConfiguration : IEntityTypeConfiguration<IntentionRow>
{
    public void Configure(EntityTypeBuilder<IntentionRow> builder)
    {
        builder.ToTable("Intentions", table => table.HasCheckConstraint(
            "CK_Intentions_Whole",
            "\"SelfPercent\" + \"PeoplePercent\" + \"ImprovementPercent\" + \"ValuePercent\" + \"TimePercent\" = 100"));
        builder.HasKey(intention => new { intention.LeaderId, intention.Id });
        builder.Property(intention => intention.Why).IsSealedOptional(Purposes.IntentionWhy);
        builder.HasOne<Leader>().WithMany().HasForeignKey(intention => intention.LeaderId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(intention => new { intention.LeaderId, intention.StartsInWeek }).IsUnique();
    }
}

internal sealed class LeaveConfiguration : IEntityTypeConfiguration<LeaveRow>
{
    public void Configure(EntityTypeBuilder<LeaveRow> builder)
    {
        builder.ToTable("Leaves");
        builder.HasKey(leave => new { leave.LeaderId, leave.Id });
        builder.Property(leave => leave.Name).IsSealedOptional(Purposes.LeaveName);
        builder.HasOne<Leader>().WithMany().HasForeignKey(leave => leave.LeaderId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class DismissedPromptConfiguration : IEntityTypeConfiguration<DismissedPrompt>
{
    public void Configure(EntityTypeBuilder<DismissedPrompt> builder)
    {
        builder.ToTable("DismissedPrompts");
        builder.HasKey(prompt => new { prompt.LeaderId, prompt.PromptId });
        builder.Property(prompt => prompt.PromptId).HasMaxLength(64);
        builder.HasOne<Leader>().WithMany().HasForeignKey(prompt => prompt.LeaderId).OnDelete(DeleteBehavior.Cascade);
    }
}
