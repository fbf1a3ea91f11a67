using LeadershipJournal.Core;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.DataExchange.Mapping;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.DataExchange;

/// <summary>The leader's rules for tags, kept sealed for the next import.</summary>
internal sealed class DimensionRules(JournalAccess access, TimeProvider clock)
{
    public const int Most = 200;
    public const int LongestTag = 100;

    public async Task<IReadOnlyList<DimensionRule>> ReadAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        var seal = db.Seal;
        return await db.TagRules.AsNoTracking().OrderBy(rule => rule.Id)
            .Select(rule => new DimensionRule(seal.Open(rule.Tag, rule.Id), rule.Dimension))
            .ToListAsync(cancellationToken);
    }

    /// <summary>What is wrong with a new rule, in words; null when it can be kept.</summary>
    public static string? Refuse(string? tag, IReadOnlyList<DimensionRule> others)
    {
        var plain = TagMapping.Plain((tag ?? "").Trim().Trim('*'));
        return plain switch
        {
            { Length: 0 } => "Write a tag, such as coaching or coach*.",
            { Length: > LongestTag } => $"A tag has up to {LongestTag} characters.",
            _ when others.Count >= Most => $"There can be up to {Most} rules.",
            _ => null,
        };
    }

    /// <summary>Adds a rule, in place of one for the same tags; otherwise says why not.</summary>
    public async Task<Refusal?> AddAsync(TagRuleForm form, CancellationToken cancellationToken = default)
    {
        var tag = (form.Tag ?? "").Trim();
        var kept = await ReadAsync(cancellationToken);
        if (Refuse(tag, kept) is { } problem)
        {
            return new Refusal(nameof(form.Tag), problem);
        }

        if (DimensionList.FromKey(form.Dimension) is not { } dimension)
        {
            return new Refusal(nameof(form.Tag), "Choose the dimension it stands for.");
        }

        var pattern = DimensionRule.Pattern(tag, form.Match ?? "");
        await KeepAsync([.. kept.Where(rule => rule.Tag != pattern), new DimensionRule(pattern, dimension)], cancellationToken);
        return null;
    }

    /// <summary>Removes the rule for these tags; one that is gone already stays so.</summary>
    public async Task RemoveAsync(string tag, CancellationToken cancellationToken = default)
    {
        var kept = await ReadAsync(cancellationToken);
        await KeepAsync([.. kept.Where(rule => rule.Tag != tag)], cancellationToken);
    }

    /// <summary>Keeps these rules in place of those there were.</summary>
    public async Task KeepAsync(IReadOnlyList<DimensionRule> rules, CancellationToken cancellationToken = default)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        await db.WriteAsync(async token =>
        {
            db.TagRules.RemoveRange(await db.TagRules.ToListAsync(token));
            foreach (var rule in rules.Distinct().Take(Most))
            {
                var id = Guid.CreateVersion7(clock.GetUtcNow());
                db.TagRules.Add(new TagRule
                {
                    LeaderId = db.LeaderId,
                    Id = id,
                    Tag = db.Seal.Close(Purposes.TagRuleTag, id, rule.Tag),
                    Dimension = rule.Dimension,
                });
            }
        }, cancellationToken);
    }
}
