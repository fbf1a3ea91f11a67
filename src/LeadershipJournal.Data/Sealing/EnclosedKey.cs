using System.Security.Cryptography;
using System.Text;
using LeadershipJournal.Core;

namespace LeadershipJournal.Data.Sealing;

/// <summary>
/// The master key as a backup may hold it: sealed (AES-256-GCM) under a key that PBKDF2 makes of a passphrase. The
/// iterations are what OWASP's Password Storage Cheat Sheet asks for with HMAC-SHA-256.
/// </summary>
/// <param name="Kdf">How the key is made of the passphrase; <see cref="Pbkdf2"/> is the only way.</param>
/// <param name="Iterations">How often PBKDF2 goes round.</param>
/// <param name="Salt">16 random bytes.</param>
/// <param name="Sealed">The sealed key.</param>
public sealed record EnclosedKey(string Kdf, int Iterations, byte[] Salt, byte[] Sealed)
{
    public const string Pbkdf2 = "PBKDF2-HMAC-SHA256";

    /// <summary>Fewer characters could be guessed, however slow each guess is made.</summary>
    public const int ShortestPassphrase = 16;

    private const string Purpose = "backup.master-key";
    private const int CurrentIterations = 600_000;
    private const int MostIterations = 20_000_000;
    private const int SaltBytes = 16;

    /// <summary>Encloses the key in use.</summary>
    /// <exception cref="StoreRefusedException">There is no key, or the passphrase is too short.</exception>
    public static EnclosedKey Of(KeyFiles files, string passphrase)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(passphrase);
        if (passphrase.Length < ShortestPassphrase)
        {
            throw new StoreRefusedException($"A passphrase needs at least {ShortestPassphrase} characters; a few random words are best.");
        }

        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        var key = files.ReadBytes();
        using var cipher = Cipher(passphrase, salt, CurrentIterations);
        try
        {
            return new EnclosedKey(Pbkdf2, CurrentIterations, salt, Envelope.Seal(cipher, Guid.Empty, Purpose, Guid.Empty, key));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <summary>The key itself.</summary>
    /// <exception cref="StoreRefusedException">The passphrase is another one.</exception>
    public MasterKey Open(string passphrase)
    {
        var key = OpenBytes(passphrase);
        try
        {
            return new MasterKey(key);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <summary>Writes the key's file, as the first start would have.</summary>
    /// <exception cref="StoreRefusedException">The passphrase is another one.</exception>
    /// <exception cref="IOException">There is such a file already.</exception>
    public void WriteTo(string path, string passphrase)
    {
        var key = OpenBytes(passphrase);
        try
        {
            MasterKey.Write(path, key);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    private static AesGcm Cipher(string passphrase, byte[] salt, int iterations)
    {
        // Composed, so that a passphrase typed on another keyboard comes to the same bytes.
        var written = Encoding.UTF8.GetBytes(TextInput.Composable(passphrase).Normalize(NormalizationForm.FormKC));
        var key = Rfc2898DeriveBytes.Pbkdf2(written, salt, iterations, HashAlgorithmName.SHA256, Envelope.KeyBytes);
        try
        {
            return new AesGcm(key, AesGcm.TagByteSizes.MaxSize);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
            CryptographicOperations.ZeroMemory(written);
        }
    }

    private byte[] OpenBytes(string passphrase)
    {
        ArgumentNullException.ThrowIfNull(passphrase);
        if (Kdf != Pbkdf2 || Iterations is < 1 or > MostIterations)
        {
            throw new StoreRefusedException("The master key in the backup is enclosed in a way that this version does not know.");
        }

        using var cipher = Cipher(passphrase, Salt, Iterations);
        try
        {
            var key = new byte[Envelope.PlainLength(Sealed)];
            Envelope.Open(cipher, Guid.Empty, Purpose, Guid.Empty, Sealed, key);
            return key;
        }
        catch (SealBrokenException broken)
        {
            throw new StoreRefusedException("The passphrase does not open the master key in the backup.", broken);
        }
    }
}
