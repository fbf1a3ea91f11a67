using LeadershipJournal.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadershipJournal.Data.Journal.Configuration;

internal sealed class LeadershipDecisionConfiguration : IEntityTypeConfiguration<LeadershipDecision>
{
    public void Configure(EntityTypeBuilder<LeadershipDecision> builder)
    {
        builder.ToTable("Decisions", table =>
        {
            table.HasCheckConstraint("CK_Decisions_Choice", "\"Choice\" BETWEEN 0 AND 2");
            table.HasCheckConstraint("CK_Decisions_CameBy", "\"CameBy\" BETWEEN 0 AND 3");
        });
        builder.HasKey(decision => new { decision.LeaderId, decision.Id });
        builder.Property(decision => decision.Why).IsSealedOptional(Purposes.DecisionWhy);
        builder.HasOne<Leader>().WithMany().HasForeignKey(decision => decision.LeaderId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(decision => new { decision.LeaderId, decision.Date }).IsUnique();
    }
}

internal sealed class LettingGoItemConfiguration : IEntityTypeConfiguration<LettingGoItem>
{
    public void Configure(EntityTypeBuilder<LettingGoItem> builder)
    {
        builder.ToTable("LettingGoItems", table => table.HasCheckConstraint("CK_LettingGoItems_Dimension", "\"Dimension\" BETWEEN 0 AND 4"));
        builder.HasKey(item => new { item.LeaderId, item.Id });
        builder.Property(item => item.What).IsSealed(Purposes.LettingGoWhat);
        builder.Property(item => item.WhyIHoldOn).IsSealedOptional(Purposes.LettingGoWhyIHoldOn);
        builder.Property(item => item.WhoTakesOver).IsSealedOptional(Purposes.LettingGoWhoTakesOver);
        builder.HasOne<Leader>().WithMany().HasForeignKey(item => item.LeaderId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class LettingGoStepConfiguration : IEntityTypeConfiguration<LettingGoStep>
{
    public void Configure(EntityTypeBuilder<LettingGoStep> builder)
    {
        builder.ToTable("LettingGoSteps", table => table.HasCheckConstraint("CK_LettingGoSteps_Stage", "\"Stage\" BETWEEN 0 AND 3"));
        builder.HasKey(step => new { step.LeaderId, step.Id });
        builder.Property(step => step.Note).IsSealedOptional(Purposes.LettingGoNote);
        builder.HasOne<LettingGoItem>().WithMany(item => item.Steps)
            .HasForeignKey(step => new { step.LeaderId, step.ItemId }).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ConversationConfiguration : IEntityTypeConfiguration<Conversation>
{
    public void Configure(EntityTypeBuilder<Conversation> builder)
    {
        builder.ToTable("Conversations", table =>
        {
            table.HasCheckConstraint("CK_Conversations_Kind", "\"Kind\" BETWEEN 0 AND 1");
            table.HasCheckConstraint(
                "CK_Conversations_Answers",
                "\"EnjoyWhom\" BETWEEN 0 AND 10 AND \"EnjoyWhat\" BETWEEN 0 AND 10 AND \"MakesDifference\" BETWEEN 0 AND 10");
        });
        builder.HasKey(conversation => new { conversation.LeaderId, conversation.EntryId });
        builder.Property(conversation => conversation.Answers).IsSealed(Purposes.ConversationAnswers);
        builder.HasOne<JournalEntry>().WithOne(entry => entry.Conversation)
            .HasForeignKey<Conversation>(conversation => new { conversation.LeaderId, conversation.EntryId })
            .OnDelete(DeleteBehavior.Cascade);
    }
}
