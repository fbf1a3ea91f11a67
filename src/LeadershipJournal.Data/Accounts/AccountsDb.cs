using LeadershipJournal.Data.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LeadershipJournal.Data.Accounts;

/// <summary>Identity's own context on the same database, with the instance's sealed secrets. Its writes take the same gate.</summary>
public abstract class AccountsDb : IdentityUserContext<Account, Guid>, IGatedContext
{
    private readonly GatedWriter _writer;

    protected AccountsDb(DbContextOptions options, WriterGate gate)
        : base(options) => _writer = new GatedWriter(this, gate, Guid.Empty);

    bool IGatedContext.IsWriting => _writer.IsWriting;

    public DbSet<InstanceSecret> Secrets => Set<InstanceSecret>();

    public DbSet<SecurityEvent> SecurityEvents => Set<SecurityEvent>();

    public DbSet<SignedInDevice> SignedInDevices => Set<SignedInDevice>();

    /// <summary>
    /// Identity's context asks its application services for the schema version; version 3 has the table of passkeys.
    /// Both engines hand these to their options, so that the model is the same wherever it is built.
    /// </summary>
    public static IServiceProvider SchemaServices { get; } = new ServiceCollection()
        .Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
        .BuildServiceProvider();

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        _writer.SaveAsync(base.SaveChangesAsync, acceptAllChangesOnSuccess, cancellationToken);

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Writes wait for their turn: use SaveChangesAsync.");

    /// <summary>
    /// Runs work that reads and then writes as one transaction: used where two steps must both hold or neither,
    /// and to keep first run from making two first accounts. When it fails, this context writes no more.
    /// </summary>
    public Task<T> WriteAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken = default) =>
        _writer.RunAsync(work, cancellationToken);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.AddInstants();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Account>(account =>
        {
            account.ToTable("Accounts");
            account.Property(person => person.DisplayName).HasMaxLength(100);
        });
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("AccountClaims");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("AccountLogins");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("AccountTokens");
        builder.Entity<IdentityUserPasskey<Guid>>().ToTable("AccountPasskeys");
        builder.Entity<SecurityEvent>(happened =>
        {
            happened.ToTable("SecurityEvents");
            happened.HasKey(row => new { row.AccountId, row.Id });
            happened.HasIndex(row => row.At);
            happened.Property(row => row.Id).ValueGeneratedNever();
            happened.Property(row => row.Address).HasMaxLength(SecurityEvent.AddressLength);
            happened.Property(row => row.Browser).HasMaxLength(SecurityEvent.BrowserLength);
            happened.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<SignedInDevice>(device =>
        {
            device.ToTable("SignedInDevices");
            device.HasKey(row => new { row.AccountId, row.Id });
            device.HasIndex(row => row.LastSeenAt);
            device.Property(row => row.Id).ValueGeneratedNever();
            device.Property(row => row.Device).HasMaxLength(SignedInDevice.DeviceLength);
            device.Property(row => row.Stamp).HasMaxLength(SignedInDevice.StampLength);
            device.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<InstanceSecret>(secret =>
        {
            secret.ToTable("InstanceSecrets");
            secret.HasKey(row => row.Id);
            secret.Property(row => row.Id).ValueGeneratedNever();
            secret.Property(row => row.Purpose).HasMaxLength(64);
        });
    }
}
