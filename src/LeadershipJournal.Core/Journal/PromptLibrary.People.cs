using LeadershipJournal.Core.Dimensions;

namespace LeadershipJournal.Core.Journal;

// Understanding, recognising and developing people, and standing beside them.
public static partial class PromptLibrary
{
    private static Prompt[] People =>
    [
        new("people-what-01", PromptPart.WhatHappened, Dimension.People, "Whom did you understand better by the end of the week than at its start?"),
        new("people-what-02", PromptPart.WhatHappened, Dimension.People, "Who succeeded while you stood beside them with your hands still?"),
        new("people-what-03", PromptPart.WhatHappened, Dimension.People, "Whose work did you recognise, in which words, and did they hear it?"),
        new("people-what-04", PromptPart.WhatHappened, Dimension.People, "Who surprised you, and what had you expected?"),
        new("people-what-05", PromptPart.WhatHappened, Dimension.People, "Who was quieter than usual?"),
        new("people-what-06", PromptPart.WhatHappened, Dimension.People, "Whom did you teach something, and how could you tell that it landed?"),
        new("people-what-07", PromptPart.WhatHappened, Dimension.People, "Who left a conversation with you keener than they came, and what had you done?"),

        new("people-so-01", PromptPart.SoWhat, Dimension.People, "What moves the person you find hardest to read at the moment?"),
        new("people-so-02", PromptPart.SoWhat, Dimension.People, "Who wanted your attention and got your answer instead?"),
        new("people-so-03", PromptPart.SoWhat, Dimension.People, "Who is ready for more than you are giving them, and what makes you wait?"),
        new("people-so-04", PromptPart.SoWhat, Dimension.People, "What did you believe about someone that this week did not bear out?"),
        new("people-so-05", PromptPart.SoWhat, Dimension.People, "If you had been away, who would have grown into the gap?"),

        new("people-now-01", PromptPart.NowWhat, Dimension.People, "What can you hand to someone next week, with enough room to do it their own way?"),
        new("people-now-02", PromptPart.NowWhat, Dimension.People, "Whom will you ask how they would like to be led?"),
        new("people-now-03", PromptPart.NowWhat, Dimension.People, "Which good thing that you noticed have you not yet said aloud?"),
        new("people-now-04", PromptPart.NowWhat, Dimension.People, "Who needs a harder conversation from you, and what is its first sentence?"),
    ];
}
