using LeadershipJournal.Core;
using LeadershipJournal.Core.ValueContexts;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.ValueContexts;

/// <summary>Changes the leader's tree of value contexts. Nothing is ever deleted: what is no longer wanted is archived.</summary>
internal sealed class ContextWriter(JournalAccess access, LeaderClock clock)
{
    /// <summary>Adds a context, or says what is wrong. The same form sent twice adds one.</summary>
    public Task<IReadOnlyList<Refusal>> AddAsync(ContextForm form, CancellationToken cancellationToken = default) => WriteAsync(
        tree => tree.Add(form.Id, form.NameText, form.ReadKind(), form.ReadParent()), form.Id, form, cancellationToken);

    /// <summary>Renames, moves and describes a context, or says what is wrong; then nothing of it is kept.</summary>
    public Task<IReadOnlyList<Refusal>> ChangeAsync(Guid id, ContextForm form, CancellationToken cancellationToken = default) => WriteAsync(
        tree => tree.Change(id, form.NameText, form.ReadKind(), form.ReadParent()), id, form, cancellationToken);

    /// <summary>Moves a context one place up or down among its siblings.</summary>
    public Task<IReadOnlyList<Refusal>> ShiftAsync(Guid id, bool isUp, CancellationToken cancellationToken = default) =>
        WriteAsync(tree => tree.Shift(id, isUp), id, null, cancellationToken);

    /// <summary>Archives a context and all that lies in it.</summary>
    public async Task<IReadOnlyList<Refusal>> ArchiveAsync(Guid id, CancellationToken cancellationToken = default)
    {
        var today = await clock.TodayAsync(cancellationToken);
        return await WriteAsync(tree => tree.Archive(id, today), id, null, cancellationToken);
    }

    /// <summary>Brings an archived context back, with what was archived with it.</summary>
    public Task<IReadOnlyList<Refusal>> BringBackAsync(Guid id, CancellationToken cancellationToken = default) =>
        WriteAsync(tree => tree.BringBack(id), id, null, cancellationToken);

    private async Task<IReadOnlyList<Refusal>> WriteAsync(
        Func<ContextTree, Outcome<ContextTree>> change, Guid id, ContextForm? texts, CancellationToken cancellationToken)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        return await db.WriteAsync(
            async token =>
            {
                var rows = await db.ValueContexts.ToDictionaryAsync(row => row.Id, token);
                var before = ContextTree.Of(rows.Values.Select(row => row.ToNode(db.Seal)));
                var after = change(before);
                Refusal[] refusals = [.. after.Refusals, .. texts?.RefuseTexts() ?? []];
                if (refusals.Length == 0 && !ReferenceEquals(after.Value, before))
                {
                    Take(db, rows, before, after.Required());
                    Describe(db, rows[id], texts);
                }

                return (IReadOnlyList<Refusal>)refusals;
            },
            cancellationToken);
    }

    private static void Take(JournalDb db, Dictionary<Guid, ValueContext> rows, ContextTree before, ContextTree after)
    {
        foreach (var node in after.InOrder.Select(place => place.Node).Where(node => node != before.Find(node.Id)?.Node))
        {
            if (!rows.TryGetValue(node.Id, out var row))
            {
                row = new ValueContext
                {
                    LeaderId = db.LeaderId,
                    Id = node.Id,
                    Position = node.Position,
                    Kind = node.Kind,
                    Name = db.Seal.Close(Purposes.ContextName, node.Id, node.Name),
                };
                rows[node.Id] = row;
                db.ValueContexts.Add(row);
            }
            else if (node.Name != before.Find(node.Id)!.Node.Name)
            {
                row.Name = db.Seal.Close(Purposes.ContextName, node.Id, node.Name);
            }

            (row.ParentId, row.Position, row.Kind, row.ArchivedOn) = (node.ParentId, node.Position, node.Kind, node.ArchivedOn);
        }
    }

    private static void Describe(JournalDb db, ValueContext row, ContextForm? texts)
    {
        if (texts is not null)
        {
            row.ValueMeans = db.Seal.CloseOptional(Purposes.ContextValueMeans, row.Id, texts.ValueMeansText);
            row.Accountability = db.Seal.CloseOptional(Purposes.ContextAccountability, row.Id, texts.AccountabilityText);
        }
    }
}
