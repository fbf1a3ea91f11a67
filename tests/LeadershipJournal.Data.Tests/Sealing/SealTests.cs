using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.Sealing;
using Xunit;

namespace LeadershipJournal.Data.Tests.Sealing;

public sealed class SealTests : IDisposable
{
    private static readonly Guid Row = Guid.Parse("019a9f00-0000-7000-8000-000000000001");
    private static readonly Guid OtherRow = Guid.Parse("019a9f00-0000-7000-8000-000000000002");
    private readonly MasterKey _master = new(RandomNumberGenerator.GetBytes(32));
    private readonly LeaderSeal _seal;
    private readonly LeaderSeal _other;

    public SealTests()
    {
        _seal = NewSeal();
        _other = NewSeal();
    }

    [Fact]
    public void Any_text_comes_back_as_it_was()
    {
        Prop.ForAll<string>(text =>
        {
            // A lone surrogate is no text; UTF-8 has the replacement character for it.
            var valid = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text ?? string.Empty));
            return _seal.Open(_seal.Close(Purposes.EntryBody, Row, valid), Row) == valid;
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("")]
    [InlineData("Grüße 🌱 مرحبا \0 \u200f")]
    public void Unusual_texts_come_back_as_they_were(string text) =>
        Assert.Equal(text, _seal.Open(_seal.Close(Purposes.EntryBody, Row, text), Row));

    [Fact]
    public void A_text_of_a_megabyte_comes_back_as_it_was()
    {
        var text = new string('ø', 500_000);
        Assert.Equal(text, _seal.Open(_seal.Close(Purposes.EntryBody, Row, text), Row));
    }

    [Fact]
    public void The_same_text_never_looks_the_same_twice() =>
        Assert.NotEqual(_seal.Close(Purposes.EntryBody, Row, "again"), _seal.Close(Purposes.EntryBody, Row, "again"));

    [Fact]
    public void Every_flipped_bit_is_noticed()
    {
        var bytes = _seal.Close(Purposes.EntryBody, Row, "a body").Bytes.ToArray();
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            var flipped = bytes.ToArray();
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Throws<SealBrokenException>(() => _seal.Open(Sealed.FromColumn(flipped, Purposes.EntryBody), Row));
        }
    }

    [Fact]
    public void Any_other_bytes_are_refused_and_never_a_text()
    {
        Prop.ForAll<byte[]>(bytes =>
        {
            try
            {
                _seal.Open(Sealed.FromColumn(bytes ?? [], Purposes.EntryBody), Row);
                return false;
            }
            catch (SealBrokenException)
            {
                return true;
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_shortened_value_is_refused()
    {
        var bytes = _seal.Close(Purposes.EntryBody, Row, "a body").Bytes.ToArray();
        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.Throws<SealBrokenException>(() => _seal.Open(Sealed.FromColumn(bytes[..length], Purposes.EntryBody), Row));
        }
    }

    [Fact]
    public void A_value_moved_to_another_row_does_not_open() =>
        Assert.Throws<SealBrokenException>(() => _seal.Open(_seal.Close(Purposes.EntryBody, Row, "a body"), OtherRow));

    [Fact]
    public void A_value_moved_to_another_column_does_not_open()
    {
        var title = _seal.Close(Purposes.EntryTitle, Row, "a title").Bytes.ToArray();
        Assert.Throws<SealBrokenException>(() => _seal.Open(Sealed.FromColumn(title, Purposes.EntryBody), Row));
    }

    [Fact]
    public void A_value_moved_to_another_leader_does_not_open() =>
        Assert.Throws<SealBrokenException>(() => _other.Open(_seal.Close(Purposes.EntryBody, Row, "a body"), Row));

    [Fact]
    public void The_same_data_key_under_another_leaders_name_does_not_open()
    {
        var (leader, impostor) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var wrapped = _master.NewDataKey(leader);
        Assert.Throws<SealBrokenException>(() => _master.Unwrap(impostor, wrapped));
    }

    [Fact]
    public void A_value_cannot_be_stored_under_a_purpose_it_was_not_sealed_for()
    {
        var title = _seal.Close(Purposes.EntryTitle, Row, "a title");
        Assert.Throws<InvalidOperationException>(() => Sealed.ToColumn(title, Purposes.EntryBody));
    }

    [Fact]
    public void An_empty_optional_text_is_not_stored_at_all()
    {
        Assert.Null(_seal.CloseOptional(Purposes.EntryTitle, Row, string.Empty));
        Assert.Null(_seal.Open(null, Row));
    }

    [Fact]
    public void A_sealed_value_shows_no_text_when_printed() =>
        Assert.DoesNotContain("secret", _seal.Close(Purposes.EntryTitle, Row, "secret").ToString(), StringComparison.Ordinal);

    [Fact]
    public void Purposes_are_never_the_same_for_two_columns()
    {
        var purposes = typeof(Purposes).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToList();
        Assert.Equal(purposes.Count, purposes.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_derived_key_differs_by_use_and_by_leader()
    {
        Assert.Equal(_seal.DeriveKey("drafts"), _seal.DeriveKey("drafts"));
        Assert.NotEqual(_seal.DeriveKey("drafts"), _seal.DeriveKey("imports"));
        Assert.NotEqual(_seal.DeriveKey("drafts"), _other.DeriveKey("drafts"));
    }

    [Fact]
    public async Task Many_threads_may_seal_and_open_at_once()
    {
        await Parallel.ForAsync(0, 2_000, (number, _) =>
        {
            var text = $"text {number}";
            Assert.Equal(text, _seal.Open(_seal.Close(Purposes.EntryBody, Row, text), Row));
            return ValueTask.CompletedTask;
        });
    }

    [Fact]
    public void Another_master_key_is_recognised_as_another()
    {
        using var another = new MasterKey(RandomNumberGenerator.GetBytes(32));
        var check = _master.NewKeyCheck();
        Assert.True(_master.Matches(check));
        Assert.False(another.Matches(check));
    }

    public void Dispose()
    {
        _seal.Dispose();
        _other.Dispose();
        _master.Dispose();
    }

    private LeaderSeal NewSeal()
    {
        var leader = Guid.CreateVersion7();
        return _master.Unwrap(leader, _master.NewDataKey(leader));
    }
}
