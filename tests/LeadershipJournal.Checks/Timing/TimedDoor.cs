using System.Diagnostics;
using System.Globalization;
using LeadershipJournal.Tests;

namespace LeadershipJournal.Checks.Timing;

/// <summary>A form that anybody may send with an address.</summary>
/// <param name="Page">Where it is.</param>
/// <param name="Form">What it is called.</param>
/// <param name="Fields">What is sent besides the address.</param>
internal sealed record TimedDoor(string Page, string Form, params (string Name, string? Value)[] Fields)
{
    /// <summary>Opens the page, and then measures how long the form's answer takes.</summary>
    public async Task AskAsync(PageClient visitor, string email, AnswerTimes times)
    {
        await visitor.OpenAsync(Page);
        var begun = Stopwatch.GetTimestamp();
        await visitor.SubmitAsync(Form, [.. Fields, ("Form.Email", email)]);
        times.Add(Stopwatch.GetElapsedTime(begun), Answer(visitor, email));
    }

    /// <summary>Everything that could tell two answers apart; the typed address and what is random in each have the same length in all.</summary>
    private static string Answer(PageClient visitor, string email)
    {
        var response = visitor.Response;
        var headers = response.Headers.Concat(response.Content.Headers).OrderBy(header => header.Key, StringComparer.Ordinal)
            .Select(header => $"{header.Key}: {(header.Key is "Date" or "Set-Cookie" ? string.Join(' ', header.Value).Length : string.Join(' ', header.Value))}");
        var words = visitor.Page.Body!.TextContent.Replace(email, "", StringComparison.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $"{(int)response.StatusCode}\n{string.Join('\n', headers)}\n{visitor.Page.Source.Length}\n{words}");
    }
}
