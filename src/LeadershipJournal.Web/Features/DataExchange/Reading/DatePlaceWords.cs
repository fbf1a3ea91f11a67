namespace LeadershipJournal.Web.Features.DataExchange.Reading;

/// <summary>The words for where a date was found.</summary>
public static class DatePlaceWords
{
    public static string Words(this DatePlace place) => place switch
    {
        DatePlace.FrontMatter => "its front matter",
        DatePlace.FileName => "its name",
        DatePlace.Folder => "its folder",
        DatePlace.Heading => "its first heading",
        _ => throw new ArgumentOutOfRangeException(nameof(place), place, "There are four places."),
    };
}
