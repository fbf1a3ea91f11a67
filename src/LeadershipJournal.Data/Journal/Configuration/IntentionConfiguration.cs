using LeadershipJournal.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadershipJournal.Data.Journal.Configuration;

internal sealed class IntentionConfiguration : IEntityTypeConfiguration<IntentionRow>
{
    public void Configure(EntityTypeBuilder<IntentionRow> builder)
    {
        builder.ToTable("Intentions", table =>
        {
            table.HasCheckConstraint(
                "CK_Intentions_Whole",
                "\"SelfPercent\" + \"PeoplePercent\" + \"ImprovementPercent\" + \"ValuePercent\" + \"TimePercent\" = 100");
            table.HasCheckConstraint(
                "CK_Intentions_NoneNegative",
                "\"SelfPercent\" >= 0 AND \"PeoplePercent\" >= 0 AND \"ImprovementPercent\" >= 0 AND \"ValuePercent\" >= 0 AND \"TimePercent\" >= 0");
            table.HasCheckConstraint("CK_Intentions_AgreedMinutes", "\"AgreedMinutes\" BETWEEN 0 AND 10080");
            table.HasCheckConstraint("CK_Intentions_Focus", "(\"Focus\" IS NULL) = (\"FocusReason\" IS NULL)");
        });
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
        builder.ToTable("Leaves", table => table.HasCheckConstraint("CK_Leaves_Days", "\"From\" <= \"Until\""));
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
