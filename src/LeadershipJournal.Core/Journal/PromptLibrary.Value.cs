using LeadershipJournal.Core.Dimensions;

namespace LeadershipJournal.Core.Journal;

// What is worth doing, in which context, and what only this leader can add.
public static partial class PromptLibrary
{
    private static Prompt[] Value =>
    [
        new("value-what-01", PromptPart.WhatHappened, Dimension.Value, "In which context were you valuable this week, and who would say so?"),
        new("value-what-02", PromptPart.WhatHappened, Dimension.Value, "Which decision changed what is worth doing, and who took it?"),
        new("value-what-03", PromptPart.WhatHappened, Dimension.Value, "What did you leave undone on purpose, and what did that make room for?"),
        new("value-what-04", PromptPart.WhatHappened, Dimension.Value, "When did someone who pays or benefits tell you what they need?"),
        new("value-what-05", PromptPart.WhatHappened, Dimension.Value, "Where did you contribute something only you could have brought?"),

        new("value-so-01", PromptPart.SoWhat, Dimension.Value, "Where did two contexts want different things from you, and which one did you serve?"),
        new("value-so-02", PromptPart.SoWhat, Dimension.Value, "How would you notice that the work you call valuable is not?"),
        new("value-so-03", PromptPart.SoWhat, Dimension.Value, "What could your leadership team learn from how a good delivery team chooses its next task?"),
        new("value-so-04", PromptPart.SoWhat, Dimension.Value, "Whose idea of value never comes to the table?"),
        new("value-so-05", PromptPart.SoWhat, Dimension.Value, "Which figure do you report that nobody would miss?"),
        new("value-so-06", PromptPart.SoWhat, Dimension.Value, "What is the value that only you can add, from where you sit?"),

        new("value-now-01", PromptPart.NowWhat, Dimension.Value, "What will you put lower on the list so that the top of it means something?"),
        new("value-now-02", PromptPart.NowWhat, Dimension.Value, "Which guess about value can you test next week, and what would prove it wrong?"),
        new("value-now-03", PromptPart.NowWhat, Dimension.Value, "Whom will you ask what they would give up first?"),
        new("value-now-04", PromptPart.NowWhat, Dimension.Value, "Which two goals contradict each other, and who should hear it from you?"),
    ];
}
