using LeadershipJournal.Core.Dimensions;

namespace LeadershipJournal.Core.Journal;

// Energy, attitude, learning, discomfort and the decision to lead.
public static partial class PromptLibrary
{
    private static Prompt[] Self =>
    [
        new("self-what-01", PromptPart.WhatHappened, Dimension.Self, "When did you have energy to spare, and when were you running on empty?"),
        new("self-what-02", PromptPart.WhatHappened, Dimension.Self, "What was uncomfortable this week, and where in the day did you feel it?"),
        new("self-what-03", PromptPart.WhatHappened, Dimension.Self, "What did you learn, from whom, and did you tell them?"),
        new("self-what-04", PromptPart.WhatHappened, Dimension.Self, "In which moment did you like how you behaved, and in which one did you not?"),
        new("self-what-05", PromptPart.WhatHappened, Dimension.Self, "What did you say yes to while something in you said no?"),
        new("self-what-06", PromptPart.WhatHappened, Dimension.Self, "What did you do for your health in working time, however little?"),

        new("self-so-01", PromptPart.SoWhat, Dimension.Self, "What did the uncomfortable moment give you that a comfortable one would not have?"),
        new("self-so-02", PromptPart.SoWhat, Dimension.Self, "What does your mood this week say about what matters to you?"),
        new("self-so-03", PromptPart.SoWhat, Dimension.Self, "Which habit of yours got in the way, and what was it once good for?"),
        new("self-so-04", PromptPart.SoWhat, Dimension.Self, "If you were free to choose again on Monday: would you lead, or would you contribute?"),
        new("self-so-05", PromptPart.SoWhat, Dimension.Self, "Where did you mistake your job for yourself?"),

        new("self-now-01", PromptPart.NowWhat, Dimension.Self, "What will you leave out next week so that something is left of you by Friday?"),
        new("self-now-02", PromptPart.NowWhat, Dimension.Self, "Which skill would make the next month easier, and what is the first hour of learning it?"),
        new("self-now-03", PromptPart.NowWhat, Dimension.Self, "Which uncomfortable thing will you do first next week, while you are fresh?"),
        new("self-now-04", PromptPart.NowWhat, Dimension.Self, "Who could tell you something about yourself that you cannot see?"),
    ];
}
