using LeadershipJournal.Data.Sealing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace LeadershipJournal.Data.Storage;

/// <summary>Instants are UTC and whole microseconds: PostgreSQL keeps no more, and both engines shall answer alike.</summary>
internal sealed class InstantConverter() : ValueConverter<DateTime, DateTime>(
    instant => ToMicroseconds(instant),
    stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc))
{
    private static DateTime ToMicroseconds(DateTime instant) =>
        instant.Kind == DateTimeKind.Utc
            ? new DateTime(instant.Ticks - (instant.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc)
            : throw new InvalidOperationException("Instants are stored in UTC.");
}

/// <summary>A sealed column: its bytes come back under the purpose the column was declared with.</summary>
internal sealed class SealedConverter(string purpose) : ValueConverter<Sealed, byte[]>(
    value => Sealed.ToColumn(value, purpose),
    bytes => Sealed.FromColumn(bytes, purpose));

internal static class SealedProperties
{
    public static PropertyBuilder<Sealed> IsSealed(this PropertyBuilder<Sealed> property, string purpose) =>
        property.HasConversion(new SealedConverter(purpose));

    /// <summary>The same for a column that may be empty; EF passes no nulls through a converter.</summary>
    public static PropertyBuilder<Sealed?> IsSealedOptional(this PropertyBuilder<Sealed?> property, string purpose)
    {
        property.HasConversion((ValueConverter)new SealedConverter(purpose));
        return property;
    }
}

internal static class ModelConventions
{
    public static void AddInstants(this ModelConfigurationBuilder configuration) =>
        configuration.Properties<DateTime>().HaveConversion<InstantConverter>();
}
