namespace LeadershipJournal.Data.Sealing;

/// <summary>A sealed value does not open: it was changed, moved from another row, column or leader, or the key is another.</summary>
public sealed class SealBrokenException : Exception
{
    public SealBrokenException()
    {
    }

    public SealBrokenException(string message) : base(message)
    {
    }

    public SealBrokenException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
