using LeadershipJournal.Core.Dimensions;

namespace LeadershipJournal.Core.Journal;

// The hours kept, the best use of them, and what to hand over.
public static partial class PromptLibrary
{
    private static Prompt[] Time =>
    [
        new("time-what-01", PromptPart.WhatHappened, Dimension.Time, "Which hours did you keep this week, and which ones kept you?"),
        new("time-what-02", PromptPart.WhatHappened, Dimension.Time, "When did the working day end, and who decided that?"),
        new("time-what-03", PromptPart.WhatHappened, Dimension.Time, "Which part of the week went as you had meant it to?"),
        new("time-what-04", PromptPart.WhatHappened, Dimension.Time, "What ate the time you had set aside for something else?"),
        new("time-what-05", PromptPart.WhatHappened, Dimension.Time, "What did you do yourself again that someone else should own by now?"),

        new("time-so-01", PromptPart.SoWhat, Dimension.Time, "Was this the best use of you, and what would have been a better one?"),
        new("time-so-02", PromptPart.SoWhat, Dimension.Time, "What makes that task so hard to let go of: the result, the pleasure or the being needed?"),
        new("time-so-03", PromptPart.SoWhat, Dimension.Time, "Which of the five parts of your work got what was left over, and is that all right for now?"),
        new("time-so-04", PromptPart.SoWhat, Dimension.Time, "What looked urgent on Tuesday and does not any more?"),
        new("time-so-05", PromptPart.SoWhat, Dimension.Time, "What would a stranger take to be your priority, going by your calendar alone?"),

        new("time-now-01", PromptPart.NowWhat, Dimension.Time, "Which hour next week will you defend, and against whom?"),
        new("time-now-02", PromptPart.NowWhat, Dimension.Time, "What will you hand over, to whom, and what do they need from you first?"),
        new("time-now-03", PromptPart.NowWhat, Dimension.Time, "At what time will you go home on the busiest day, and who may remind you?"),
        new("time-now-04", PromptPart.NowWhat, Dimension.Time, "Which standing appointment has outlived its reason?"),
        new("time-now-05", PromptPart.NowWhat, Dimension.Time, "What can wait a week without anyone suffering?"),
    ];
}
