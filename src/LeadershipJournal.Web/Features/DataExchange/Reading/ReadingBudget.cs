using System.Globalization;

namespace LeadershipJournal.Web.Features.DataExchange.Reading;

/// <summary>What is left of an import's limits while its files are read.</summary>
public sealed class ReadingBudget(ImportLimits limits)
{
    private long _left = limits.TotalBytes;

    /// <summary>Why a file of this size is not read; null takes it off the budget.</summary>
    public string? Refusal(long length)
    {
        if (length == 0)
        {
            return "empty";
        }

        if (length > limits.FileBytes)
        {
            return TooLarge(length);
        }

        if (length > _left)
        {
            return "the import holds more text than can be read at once; bring the rest in another one";
        }

        _left -= length;
        return null;
    }

    public string TooLarge(long length) => $"too large: {Size(length)}, and a file may have {Size(limits.FileBytes)}";

    /// <summary>A size as a person reads it.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0.#} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024.0 * 1024):0.#} MB"),
    };
}
