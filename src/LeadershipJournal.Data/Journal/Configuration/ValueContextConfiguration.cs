using LeadershipJournal.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadershipJournal.Data.Journal.Configuration;

internal sealed class ValueContextConfiguration : IEntityTypeConfiguration<ValueContext>
{
    public void Configure(EntityTypeBuilder<ValueContext> builder)
    {
        builder.ToTable("ValueContexts", table => table.HasCheckConstraint("CK_ValueContexts_Kind", "\"Kind\" BETWEEN 0 AND 4"));
        builder.HasKey(context => new { context.LeaderId, context.Id });
        builder.Property(context => context.Name).IsSealed(Purposes.ContextName);
        builder.Property(context => context.ValueMeans).IsSealedOptional(Purposes.ContextValueMeans);
        builder.Property(context => context.Accountability).IsSealedOptional(Purposes.ContextAccountability);
        builder.HasOne<Leader>().WithMany().HasForeignKey(context => context.LeaderId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<ValueContext>().WithMany()
            .HasForeignKey(context => new { context.LeaderId, context.ParentId }).OnDelete(DeleteBehavior.NoAction);
    }
}

internal sealed class ValueHypothesisConfiguration : IEntityTypeConfiguration<ValueHypothesis>
{
    public void Configure(EntityTypeBuilder<ValueHypothesis> builder)
    {
        builder.ToTable("Hypotheses", table => table.HasCheckConstraint("CK_Hypotheses_Status", "\"Status\" BETWEEN 0 AND 3"));
        builder.HasKey(hypothesis => new { hypothesis.LeaderId, hypothesis.Id });
        builder.Property(hypothesis => hypothesis.IfWeDo).IsSealed(Purposes.HypothesisIfWeDo);
        builder.Property(hypothesis => hypothesis.Measure).IsSealed(Purposes.HypothesisMeasure);
        builder.Property(hypothesis => hypothesis.ShouldSee).IsSealed(Purposes.HypothesisShouldSee);
        builder.Property(hypothesis => hypothesis.Finding).IsSealedOptional(Purposes.HypothesisFinding);
        builder.HasOne<ValueContext>().WithMany()
            .HasForeignKey(hypothesis => new { hypothesis.LeaderId, hypothesis.ContextId }).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class HypothesisEvidenceConfiguration : IEntityTypeConfiguration<HypothesisEvidence>
{
    public void Configure(EntityTypeBuilder<HypothesisEvidence> builder)
    {
        builder.ToTable("HypothesisEvidence", table => table.HasCheckConstraint("CK_HypothesisEvidence_Side", "\"Side\" BETWEEN 0 AND 1"));
        builder.HasKey(evidence => new { evidence.LeaderId, evidence.HypothesisId, evidence.EntryId });
        builder.HasOne<ValueHypothesis>().WithMany()
            .HasForeignKey(evidence => new { evidence.LeaderId, evidence.HypothesisId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<JournalEntry>().WithMany()
            .HasForeignKey(evidence => new { evidence.LeaderId, evidence.EntryId }).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ContradictionConfiguration : IEntityTypeConfiguration<Contradiction>
{
    public void Configure(EntityTypeBuilder<Contradiction> builder)
    {
        builder.ToTable("Contradictions", table => table.HasCheckConstraint("CK_Contradictions_Two", "\"OneId\" <> \"OtherId\""));
        builder.HasKey(contradiction => new { contradiction.LeaderId, contradiction.Id });
        builder.Property(contradiction => contradiction.Text).IsSealed(Purposes.ContradictionText);
        builder.HasOne<ValueContext>().WithMany()
            .HasForeignKey(contradiction => new { contradiction.LeaderId, contradiction.OneId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<ValueContext>().WithMany()
            .HasForeignKey(contradiction => new { contradiction.LeaderId, contradiction.OtherId }).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class EntryContextConfiguration : IEntityTypeConfiguration<EntryContext>
{
    public void Configure(EntityTypeBuilder<EntryContext> builder)
    {
        builder.ToTable("EntryContexts");
        builder.HasKey(link => new { link.LeaderId, link.EntryId, link.ContextId });
        builder.HasOne<JournalEntry>().WithMany(entry => entry.Contexts)
            .HasForeignKey(link => new { link.LeaderId, link.EntryId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<ValueContext>().WithMany()
            .HasForeignKey(link => new { link.LeaderId, link.ContextId }).OnDelete(DeleteBehavior.Cascade);
    }
}
