using LeadershipJournal.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadershipJournal.Data.Journal.Configuration;

internal sealed class LeaderConfiguration : IEntityTypeConfiguration<Leader>
{
    public void Configure(EntityTypeBuilder<Leader> builder)
    {
        builder.ToTable("Leaders");
        builder.HasKey(leader => leader.LeaderId);
        builder.Property(leader => leader.LeaderId).ValueGeneratedNever();
        builder.Property(leader => leader.TimeZone).HasMaxLength(64);
        builder.Property(leader => leader.ModelCredit).IsSealedOptional(Purposes.ModelCredit);
    }
}
