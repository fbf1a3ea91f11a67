using LeadershipJournal.Core.ValueContexts;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Infrastructure;
using LeadershipJournal.Web.Infrastructure.Markdown;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.ValueContexts;

/// <summary>Reads the page of value contexts with five commands, however many there are.</summary>
internal sealed class ContextOverviewReading(JournalAccess access)
{
    private const int LongestLine = 120;

    /// <summary>Everything, with the picture of a branch or of the whole tree.</summary>
    /// <param name="within">The context whose branch is drawn; nothing, or one that is archived or not there, for everything.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<ContextOverview> ReadAsync(Guid? within, CancellationToken cancellationToken = default)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        var tree = await db.ContextTreeAsync(cancellationToken);
        return await LayAsync(
            db,
            tree,
            await ContradictionReading.LinesAsync(db, db.Contradictions, db.Commitments, tree, cancellationToken),
            await HypothesisReading.LinesAsync(db, db.Hypotheses, db.Entries, tree, cancellationToken),
            within,
            cancellationToken);
    }

    /// <summary>The page as it is laid out of what was read, for whoever has the journal open; one command.</summary>
    /// <param name="db">An opened journal.</param>
    /// <param name="tree">All contexts.</param>
    /// <param name="contradictions">Those that may be shown, in the order in which they were noted.</param>
    /// <param name="hypotheses">Those that may be shown.</param>
    /// <param name="within">The context whose branch is drawn.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async Task<ContextOverview> LayAsync(
        JournalDb db,
        ContextTree tree,
        IReadOnlyList<ContradictionLine> contradictions,
        IReadOnlyList<HypothesisLine> hypotheses,
        Guid? within,
        CancellationToken cancellationToken)
    {
        List<ContradictionLine> open = [.. contradictions.Where(line => line.IsOpen)];
        var branch = within is { } id && tree.Find(id) is { IsArchived: false } found ? found : null;
        var picture = ContextPicture.Of(
            tree, open.ConvertAll(line => new ContradictionLink(line.Id, line.One.Id, line.Other.Id)), branch?.Id);
        return new ContextOverview
        {
            Tree = tree,
            Within = branch,
            Picture = picture,
            Means = await MeansAsync(db, picture, cancellationToken),
            Open = open,
            Settled = [.. contradictions.Where(line => !line.IsOpen)],
            Hypotheses = [.. hypotheses.Where(line => tree.Find(line.ContextId) is { IsArchived: false })],
        };
    }

    private static async Task<IReadOnlyDictionary<Guid, string>> MeansAsync(JournalDb db, ContextPicture picture, CancellationToken cancellationToken)
    {
        var drawn = picture.Rows.Select(row => row.Context?.Id).OfType<Guid>().ToList();
        var seal = db.Seal;
        return await db.ValueContexts.AsNoTracking()
            .Where(row => drawn.Contains(row.Id) && row.ValueMeans != null)
            .Select(row => new { row.Id, Text = seal.Open(row.ValueMeans, row.Id)! })
            .ToDictionaryAsync(row => row.Id, row => PlainText.FirstLine(row.Text, LongestLine), cancellationToken);
    }
}
