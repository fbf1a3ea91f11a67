using LeadershipJournal.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadershipJournal.Data.Journal.Configuration;

internal sealed class MeaningConfiguration : IEntityTypeConfiguration<Meaning>
{
    public void Configure(EntityTypeBuilder<Meaning> builder)
    {
        builder.ToTable("Meanings", table => table.HasCheckConstraint("CK_Meanings_Dimension", "\"Dimension\" BETWEEN 0 AND 4"));
        builder.HasKey(meaning => new { meaning.LeaderId, meaning.Id });
        builder.Property(meaning => meaning.Summary).IsSealedOptional(Purposes.MeaningSummary);
        builder.Property(meaning => meaning.Text).IsSealed(Purposes.MeaningText);
        builder.HasOne<Leader>().WithMany().HasForeignKey(meaning => meaning.LeaderId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(meaning => new { meaning.LeaderId, meaning.Dimension, meaning.Since, meaning.Id });
    }
}

internal sealed class MeaningLookConfiguration : IEntityTypeConfiguration<MeaningLook>
{
    public void Configure(EntityTypeBuilder<MeaningLook> builder)
    {
        builder.ToTable("MeaningLooks", table => table.HasCheckConstraint("CK_MeaningLooks_Dimension", "\"Dimension\" BETWEEN 0 AND 4"));
        builder.HasKey(look => new { look.LeaderId, look.Dimension, look.On });
        builder.HasOne<Leader>().WithMany().HasForeignKey(look => look.LeaderId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class OpenQuestionConfiguration : IEntityTypeConfiguration<OpenQuestion>
{
    public void Configure(EntityTypeBuilder<OpenQuestion> builder)
    {
        builder.ToTable("OpenQuestions", table => table.HasCheckConstraint("CK_OpenQuestions_Dimension", "\"Dimension\" BETWEEN 0 AND 4"));
        builder.HasKey(question => new { question.LeaderId, question.Id });
        builder.Property(question => question.Text).IsSealed(Purposes.QuestionText);
        builder.HasOne<Leader>().WithMany().HasForeignKey(question => question.LeaderId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class QuestionAnswerConfiguration : IEntityTypeConfiguration<QuestionAnswer>
{
    public void Configure(EntityTypeBuilder<QuestionAnswer> builder)
    {
        builder.ToTable("QuestionAnswers");
        builder.HasKey(answer => new { answer.LeaderId, answer.QuestionId, answer.EntryId });
        builder.HasOne<OpenQuestion>().WithMany()
            .HasForeignKey(answer => new { answer.LeaderId, answer.QuestionId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<JournalEntry>().WithMany()
            .HasForeignKey(answer => new { answer.LeaderId, answer.EntryId }).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ContextFactConfiguration : IEntityTypeConfiguration<ContextFact>
{
    public void Configure(EntityTypeBuilder<ContextFact> builder)
    {
        builder.ToTable("ContextFacts", table => table.HasCheckConstraint("CK_ContextFacts_Kind", "\"Kind\" BETWEEN 0 AND 6"));
        builder.HasKey(fact => new { fact.LeaderId, fact.Id });
        builder.Property(fact => fact.Text).IsSealed(Purposes.ContextFactText);
        builder.HasOne<Leader>().WithMany().HasForeignKey(fact => fact.LeaderId).OnDelete(DeleteBehavior.Cascade);
    }
}
