using LeadershipJournal.Core;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Web.Features.Journal.Writing;

/// <summary>What a form names of the leader's own model, read from what was typed.</summary>
internal static class PlacesInput
{
    private const string NotWhole = "The form did not arrive whole. Choose again, or choose nothing.";

    /// <summary>Every id the form names, whatever it belongs to.</summary>
    public static IReadOnlySet<Guid> Named(this EntryForm form) => DimensionList.All
        .Select(form.For).SelectMany(input => new[] { input.Context, input.LettingGo })
        .Concat(form.Contexts.Where(context => context.Value).Select(context => context.Key))
        .Append(form.Answers)
        .Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty)
        .Where(id => id != Guid.Empty)
        .ToHashSet();

    /// <summary>The contexts an entry is about.</summary>
    public static IReadOnlyList<Guid> ReadContexts(this EntryForm form, List<Refusal> refusals)
    {
        List<Guid> ids = [];
        foreach (var (text, isChosen) in form.Contexts)
        {
            if (!isChosen)
            {
                continue;
            }

            if (ReadId(text, nameof(form.Contexts), refusals) is { } id)
            {
                ids.Add(id);
            }
        }

        return ids;
    }

    /// <summary>The question an entry answers.</summary>
    public static Guid? ReadAnswer(this EntryForm form, List<Refusal> refusals) => ReadId(form.Answers, nameof(form.Answers), refusals);

    /// <summary>Where the minutes of each chosen dimension went. A place needs minutes, and a piece of work hands-on ones.</summary>
    public static IReadOnlyDictionary<Dimension, MinutesPlace> ReadPlaces(
        this EntryForm form, IReadOnlyList<TimeInvestment> investments, List<Refusal> refusals)
    {
        var places = new Dictionary<Dimension, MinutesPlace>();
        foreach (var dimension in DimensionList.All.Where(dimension => form.For(dimension).Chosen))
        {
            var input = form.For(dimension);
            var (contextField, itemField) = ($"{dimension.Key()}.{nameof(input.Context)}", $"{dimension.Key()}.{nameof(input.LettingGo)}");
            var place = new MinutesPlace(ReadId(input.Context, contextField, refusals), ReadId(input.LettingGo, itemField, refusals));
            if (place == MinutesPlace.Nowhere)
            {
                continue;
            }

            var minutes = investments.FirstOrDefault(investment => investment.Dimension == dimension);
            if (place.ContextId is not null && minutes is null)
            {
                refusals.Add(new Refusal(contextField, "Give the minutes that were spent there, or choose no value context."));
            }

            if (place.LettingGoItemId is not null && minutes is not { HandsOnMinutes: > 0 })
            {
                refusals.Add(new Refusal(itemField, "Give the hands-on minutes that went into it, or choose nothing."));
            }

            places[dimension] = place;
        }

        return places;
    }

    private static Guid? ReadId(string? text, string field, List<Refusal> refusals)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (Guid.TryParse(text, out var id))
        {
            return id;
        }

        refusals.Add(new Refusal(field, NotWhole));
        return null;
    }
}
