using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Account.SecondFactor;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Account;

public class TimeCodeProviderTests
{
    // “12345678901234567890”, the key of the standard's examples, in base32.
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    private readonly AdjustableClock _clock = new();

    /// <summary>The test values of RFC 6238, appendix B, by their last six digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_codes_are_those_of_the_standard(long second, string code) => Assert.Equal(second / 30, StepAt(second, code));

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void A_clock_may_be_half_a_minute_off_and_no_more(int seconds, bool isTaken) =>
        Assert.Equal(isTaken, StepAt(1111111109 + seconds, "081804") is not null);

    [Fact]
    public void What_was_taken_is_not_taken_again() => Assert.Null(StepAt(1111111109, "081804", last: 1111111109 / 30));

    [Theory]
    [InlineData("")]
    [InlineData("08180")]
    [InlineData("0818044")]
    [InlineData("O818O4")]
    public void What_is_no_code_is_not_taken(string code) => Assert.Null(StepAt(1111111109, code));

    private long? StepAt(long second, string code, long last = long.MinValue)
    {
        _clock.Set(DateTimeOffset.FromUnixTimeSeconds(second));
        return new TimeCodeProvider(null!, _clock).StepOf(Key, code, last);
    }
}
