namespace LeadershipJournal.Data;

/// <summary>The store cannot be opened as it is configured; the message tells the operator why. Nothing was written.</summary>
public sealed class StoreRefusedException : Exception
{
    public StoreRefusedException()
    {
    }

    public StoreRefusedException(string message) : base(message)
    {
    }

    public StoreRefusedException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
