using LeadershipJournal.Core.Dimensions;
using Xunit;

namespace LeadershipJournal.Core.Tests.Dimensions;

public class DimensionTests
{
    [Fact]
    public void The_five_dimensions_keep_their_keys_and_their_order() =>
        Assert.Equal(["self", "people", "improvement", "value", "time"], DimensionList.All.Select(dimension => dimension.Key()));

    [Fact]
    public void The_five_dimensions_keep_their_names() => Assert.Equal(
        ["Self", "People", "Organisational improvement", "Value management", "Time"],
        DimensionList.All.Select(dimension => dimension.Name()));

    [Fact]
    public void Stored_numbers_follow_the_order() => Assert.Equal([0, 1, 2, 3, 4], DimensionList.All.Select(dimension => (int)dimension));

    [Theory]
    [InlineData("VALUE", Dimension.Value)]
    [InlineData("people", Dimension.People)]
    [InlineData("Value management", null)]
    [InlineData(null, null)]
    public void A_dimension_is_found_by_its_key_alone(string? key, Dimension? found) => Assert.Equal(found, DimensionList.FromKey(key));

    [Fact]
    public void A_sixth_dimension_has_no_name() => Assert.Throws<ArgumentOutOfRangeException>(() => ((Dimension)5).Name());
}
