using System.Buffers.Binary;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Core.Model;

/// <summary>The place of one meaning in the history of its dimension, without its words.</summary>
/// <param name="Id">Grows with the time of writing, as a version 7 id does.</param>
/// <param name="Dimension">What it is about.</param>
/// <param name="Since">The first day it is in force.</param>
public sealed record DatedMeaning(Guid Id, Dimension Dimension, DateOnly Since);

/// <summary>
/// All meanings of a leader. The one in force on a day is the last that has begun by then; of several that begin on
/// one day, the one written last. None is ever taken away.
/// </summary>
public sealed class MeaningHistory
{
    private readonly ILookup<Dimension, DatedMeaning> _newestFirst;

    /// <summary>Takes meanings in any order.</summary>
    public MeaningHistory(IEnumerable<DatedMeaning> meanings) => _newestFirst = meanings
        .OrderByDescending(meaning => meaning.Since).ThenByDescending(meaning => meaning.Id)
        .ToLookup(meaning => meaning.Dimension);

    /// <summary>Every meaning a dimension has had, the newest first.</summary>
    public IEnumerable<DatedMeaning> Of(Dimension dimension) => _newestFirst[dimension];

    /// <summary>Every meaning that had begun by a day, the newest first: the one in force leads.</summary>
    public IEnumerable<DatedMeaning> UpTo(Dimension dimension, DateOnly day) => Of(dimension).Where(meaning => meaning.Since <= day);

    /// <summary>The meaning of a dimension on a day; null before its first.</summary>
    public DatedMeaning? InForce(Dimension dimension, DateOnly day) => UpTo(dimension, day).FirstOrDefault();

    /// <summary>Why a meaning cannot begin on a day; null when it can: from the last one's day on, up to today.</summary>
    /// <param name="dimension">What it is about.</param>
    /// <param name="since">The day it would begin.</param>
    /// <param name="today">The leader's own date.</param>
    /// <param name="field">The input the message belongs beside.</param>
    public Refusal? Refuse(Dimension dimension, DateOnly since, DateOnly today, string field = "Since")
    {
        if (since > today)
        {
            return new Refusal(
                field, $"{JournalDate.InFull(since)} is in the future. A meaning is what a dimension means now; the last possible date is today, {JournalDate.InFull(today)}.");
        }

        if (JournalDate.Refuse(since, today, field) is { } refusal)
        {
            return refusal;
        }

        return Of(dimension).FirstOrDefault() is { } last && since < last.Since
            ? new Refusal(
                field, $"The meaning before this one is in force since {JournalDate.InFull(last.Since)}. A new one begins on that day or later, so that days gone by keep the meaning they had.")
            : null;
    }

    /// <summary>A version 7 id for a meaning written now, later than that of every earlier one, whatever the clock did.</summary>
    /// <param name="dimension">What it is about.</param>
    /// <param name="now">The instant of writing.</param>
    public Guid NextId(Dimension dimension, DateTimeOffset now)
    {
        var afterLast = Of(dimension).Select(meaning => WrittenAt(meaning.Id) + 1).DefaultIfEmpty().Max();
        return Guid.CreateVersion7(DateTimeOffset.FromUnixTimeMilliseconds(Math.Max(now.ToUnixTimeMilliseconds(), afterLast)));
    }

    // The first 48 bits of a version 7 id are Unix milliseconds (RFC 9562, 5.7).
    private static long WrittenAt(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return BinaryPrimitives.ReadInt64BigEndian(bytes) >>> 16;
    }
}
