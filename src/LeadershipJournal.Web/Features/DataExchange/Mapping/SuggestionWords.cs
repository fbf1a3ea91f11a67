using System.Collections.Frozen;
using LeadershipJournal.Core.Dimensions;

namespace LeadershipJournal.Web.Features.DataExchange.Mapping;

/// <summary>
/// Words that hint at a dimension. Each stands for one thing a leader writes about; words that any working week
/// contains (team, meeting, project) are left out because they would suggest everything everywhere.
/// </summary>
public static class SuggestionWords
{
    private static readonly (Dimension Dimension, string[] Phrases)[] Lists =
    [
        (Dimension.Self,
        [
            "my energy", "tired", "exhausted", "rested", "sleep", "slept", "burnout", "burned out", "stress", "stressed",
            "anxious", "worried", "family", "partner", "wife", "husband", "kids", "children", "friends", "holiday", "time off",
            "yoga", "meditation", "hobby", "my health", "ill", "i learned", "i learnt", "my learning",
            "reflection", "reflecting", "my attitude", "confidence", "self-doubt", "imposter", "proud of", "uncomfortable", "own coach",
        ]),
        (Dimension.People,
        [
            "one-to-one", "one-to-ones", "one to one", "1:1", "1:1s", "1-1", "121", "coaching", "coached", "mentor", "mentored", "mentoring",
            "feedback", "recognition", "recognised", "recognized", "praise", "praised", "motivate", "motivated", "motivation", "empathy",
            "listened", "listening", "trust", "conflict", "hired", "hiring", "recruiting", "recruitment", "interviewed", "interviews",
            "onboarding", "new joiner", "new starter", "joined the team", "leaving the team", "farewell", "promotion", "promoted",
            "appraisal", "performance review", "career", "delegated", "delegating", "delegation", "stood back", "wellbeing", "well-being",
        ]),
        (Dimension.Improvement,
        [
            "retrospective", "retro", "retros", "ways of working", "way of working", "reorganisation", "reorganization", "reorg",
            "restructure", "restructured", "restructuring", "transformation", "change programme", "change program", "operating model",
            "continuous improvement", "processes", "culture", "community of practice", "communities of practice",
            "profession", "standards", "governance", "bottleneck", "bottlenecks", "silo", "silos", "handover", "handovers",
            "post-mortem", "postmortem", "lessons learned", "lessons learnt", "agile", "kanban", "playbook", "training programme",
            "experiment", "experimented", "improvement", "improvements",
        ]),
        (Dimension.Value,
        [
            "strategy", "strategic", "vision", "mission", "roadmap", "outcome", "outcomes", "priorities", "business case", "benefit", "benefits",
            "value", "valuable", "customer", "customers", "user needs", "user research", "stakeholder", "stakeholders", "budget", "funding",
            "revenue", "cost", "costs", "investment", "return on investment", "metric", "metrics", "kpi", "kpis", "okr", "okrs",
            "objectives", "hypothesis", "hypotheses", "evidence", "impact", "market", "competitor", "competitors", "board", "portfolio",
        ]),
        (Dimension.Time,
        [
            "calendar", "diary", "schedule", "scheduled", "deadline", "deadlines", "overtime", "late evening", "worked late", "weekend",
            "long day", "long days", "long hours", "working hours", "regular hours", "prioritise", "prioritised", "prioritising",
            "prioritize", "prioritized", "prioritizing", "prioritisation", "prioritization", "focus time", "no-meeting",
            "too many meetings", "back-to-back", "back to back", "interruptions", "interrupted", "context switching", "time management",
            "inbox", "to-do list", "planned my", "planning my", "said no", "say no", "saying no", "overloaded", "capacity", "backlog",
        ]),
    ];

    /// <summary>Every phrase with its dimension; no phrase hints at two.</summary>
    public static FrozenDictionary<string, Dimension> All { get; } =
        Lists.SelectMany(list => list.Phrases.Select(phrase => (phrase, list.Dimension)))
            .ToFrozenDictionary(pair => pair.phrase, pair => pair.Dimension, StringComparer.Ordinal);
}
