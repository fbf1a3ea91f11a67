namespace LeadershipJournal.Data.Storage;

/// <summary>What a whole database looks like.</summary>
/// <param name="Damage">What the engine finds wrong with it.</param>
/// <param name="Seals">What its sealed values are like.</param>
public sealed record StoreFigures(IReadOnlyList<string> Damage, SealFigures Seals)
{
    /// <summary>Whether nothing at all is wrong.</summary>
    public bool IsSound => Damage.Count == 0 && Seals.Broken == 0;
}

/// <summary>Looks through the store as it is, on either engine, while people use it. It makes, migrates and changes nothing.</summary>
public sealed class StoreVerification(StoreEngine engine, StoreOptions options, TimeProvider clock)
{
    /// <summary>Looks through all of it.</summary>
    /// <exception cref="StoreRefusedException">There is no database, its key is missing or wrong, or it has another version's schema.</exception>
    public async Task<StoreFigures> RunAsync(CancellationToken cancellationToken = default)
    {
        engine.Hold();
        using var masterKey = await new KeyAgreement(engine, options, clock).RecogniseAsync(cancellationToken);
        if (await engine.HasPendingAsync(cancellationToken))
        {
            throw new StoreRefusedException(
                "The database has an older version's schema. Verify it with that version, or start this one once: it brings the database up to date.");
        }

        if (await engine.FindDamageAsync(cancellationToken) is [_, ..] damage)
        {
            return new StoreFigures(damage, SealFigures.None);
        }

        await using var journal = engine.OpenJournal(seal: null);
        await using var accounts = engine.OpenAccounts();
        return new StoreFigures([], await new SealVerification(masterKey, journal, accounts).RunAsync(cancellationToken));
    }
}
