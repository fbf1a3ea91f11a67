using System.Text;
using LeadershipJournal.Web.Features.Account.SecondFactor;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Account;

public class TimeCodeTests
{
    /// <summary>The test values of RFC 6238, appendix B, by their last six digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_codes_are_those_of_the_standard(long second, string expected) =>
        Assert.Equal(expected, TimeCode.Of("12345678901234567890"u8, TimeCode.StepAt(DateTimeOffset.FromUnixTimeSeconds(second))));

    [Theory]
    [InlineData("", "")]
    [InlineData("MY======", "f")]
    [InlineData("MZXW6===", "foo")]
    [InlineData("mzxw6ytboi", "foobar")]
    [InlineData("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", "12345678901234567890")]
    public void A_key_is_read_from_base32(string base32, string expected) => Assert.Equal(expected, Encoding.ASCII.GetString(TimeCode.Key(base32)));

    [Fact]
    public void What_is_not_base32_is_no_key() => Assert.Throws<FormatException>(() => TimeCode.Key("MZXW1"));
}
