using System.Text;
using System.Text.RegularExpressions;
using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Web.Features.DataExchange.Reading;

/// <summary>Reads one file after the other into entries. It keeps nothing between files.</summary>
/// <param name="zone">The leader's time zone, for dates that are written as instants.</param>
/// <param name="limits">What an entry may measure.</param>
public sealed class EntryReader(TimeZoneInfo zone, ImportLimits limits)
{
    private const string NoDate = "no date found in its front matter, name, folder or first heading";
    private const string Overview = "an overview: a list of links without a date";

    public FileReading Read(SourceFile file)
    {
        var path = SourcePath.Shown(file.Path);
        try
        {
            return file switch
            {
                RefusedFile refused => new SkippedFile(path, refused.Reason, refused.Files),
                MarkdownFile markdown => Read(path, markdown),
                _ => throw new ArgumentException("A file is Markdown or refused.", nameof(file)),
            };
        }
        catch (FrontMatterBrokenException broken)
        {
            return new SkippedFile(path, broken.Message);
        }
        catch (RegexMatchTimeoutException)
        {
            return new SkippedFile(path, "it takes too long to read");
        }
    }

    private FileReading Read(string path, MarkdownFile file)
    {
        if (DecodedText.From(file.Content) is not { } decoded)
        {
            return new SkippedFile(path, "not text: binary, or in an unknown encoding");
        }

        if (ConflictMarkers.FirstLine(decoded.Text) is { } line)
        {
            return new SkippedFile(path, $"an unfinished merge: conflict markers from line {line} on");
        }

        var (above, body) = FrontMatterBlock.Split(decoded.Text, limits);
        if (string.IsNullOrWhiteSpace(body))
        {
            return new SkippedFile(path, above.Verbatim.Length > 0 ? "no text below its front matter" : "empty");
        }

        return Encoding.UTF8.GetByteCount(body) is var size && size > limits.BodyBytes
            ? new SkippedFile(path, $"its text has {ReadingBudget.Size(size)}, and an entry holds up to {ReadingBudget.Size(limits.BodyBytes)}")
            : Entry(path, file.Path, decoded.Remark, above, body);
    }

    private FileReading Entry(string shown, string path, string? decodingRemark, FrontMatter above, string body)
    {
        var outline = MarkdownOutline.Of(body);
        var (fromFrontMatter, dateRemark) = FrontMatterDate.Read(above, zone);
        (DatePlace Place, StatedDate? Date)[] places =
        [
            (DatePlace.FrontMatter, fromFrontMatter),
            (DatePlace.FileName, PathDate.OfFileName(path)),
            (DatePlace.Folder, PathDate.OfFolders(path)),
            (DatePlace.Heading, outline.FirstHeading is { } heading ? DateText.Find(heading) : null),
        ];
        var stated = places.Where(p => p.Date is not null).ToList();
        if (stated is not [var (place, date), .. var others])
        {
            var reason = outline.IsListOfLinks ? Overview : NoDate;
            return new SkippedFile(shown, dateRemark is null ? reason : $"{reason}; {dateRemark}");
        }

        var (title, text) = EntryTitle.Of(above, outline, path, body, limits);
        List<string?> remarks =
        [
            decodingRemark,
            dateRemark,
            above.Text("draft")?.ToLowerInvariant() is "true" or "yes" ? "its front matter calls it a draft" : null,
            .. others.Where(other => IsOfAnotherWeek(other.Date!, date!)).Select(other => AnotherWeek(other.Place, other.Date!)),
        ];
        return new ReadEntry(
            shown, title, date!, place, text, EntryTags.Of(above, outline), above.Verbatim, [.. remarks.OfType<string>()]);
    }

    private static bool IsOfAnotherWeek(StatedDate other, StatedDate date) =>
        !other.IsEitherWay && !date.IsEitherWay && IsoWeek.Of(other.Date) != IsoWeek.Of(date.Date);

    private static string AnotherWeek(DatePlace place, StatedDate date) =>
        $"{place.Words()} names another week, {IsoWeek.Of(date.Date)}";
}
