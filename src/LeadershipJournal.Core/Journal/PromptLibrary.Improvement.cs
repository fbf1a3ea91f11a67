using LeadershipJournal.Core.Dimensions;

namespace LeadershipJournal.Core.Journal;

// What got better in how we work, for whom, and what pulls apart.
public static partial class PromptLibrary
{
    private static Prompt[] Improvement =>
    [
        new("improvement-what-01", PromptPart.WhatHappened, Dimension.Improvement, "What works better now than it did on Monday, and for whom?"),
        new("improvement-what-02", PromptPart.WhatHappened, Dimension.Improvement, "Which outcome moved, as opposed to what was delivered?"),
        new("improvement-what-03", PromptPart.WhatHappened, Dimension.Improvement, "Where did people work around one of your rules, and how?"),
        new("improvement-what-04", PromptPart.WhatHappened, Dimension.Improvement, "Which old habit of the place did somebody finally stop?"),
        new("improvement-what-05", PromptPart.WhatHappened, Dimension.Improvement, "What did you try as an experiment, and what came of it?"),

        new("improvement-so-01", PromptPart.SoWhat, Dimension.Improvement, "Who has to live with the change you are making, and what does it look like from there?"),
        new("improvement-so-02", PromptPart.SoWhat, Dimension.Improvement, "Which trouble keeps returning in new clothes, and what does it live on?"),
        new("improvement-so-03", PromptPart.SoWhat, Dimension.Improvement, "Where do two parts of the organisation pull apart, and what does each of them protect?"),
        new("improvement-so-04", PromptPart.SoWhat, Dimension.Improvement, "What makes it hard to do the right thing here, for someone new?"),
        new("improvement-so-05", PromptPart.SoWhat, Dimension.Improvement, "Which craft or profession around you is growing, and which one is drying out?"),

        new("improvement-now-01", PromptPart.NowWhat, Dimension.Improvement, "What is the smallest step that would let people feel the change themselves?"),
        new("improvement-now-02", PromptPart.NowWhat, Dimension.Improvement, "Which rule, report or meeting could end, and who would have to agree?"),
        new("improvement-now-03", PromptPart.NowWhat, Dimension.Improvement, "Who should own this improvement so that it outlives your interest in it?"),
        new("improvement-now-04", PromptPart.NowWhat, Dimension.Improvement, "How will you know in six weeks that it helped, without asking yourself?"),
    ];
}
