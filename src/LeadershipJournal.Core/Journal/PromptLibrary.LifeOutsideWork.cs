namespace LeadershipJournal.Core.Journal;

// Life outside work: people, rest, hobbies and places that have nothing to do with the job.
public static partial class PromptLibrary
{
    // Expression-bodied on purpose: field initialisers in several partial files run in no defined order.
    private static Prompt[] LifeOutsideWork =>
    [
        new("life-01", PromptPart.LifeOutsideWork, null, "What made you laugh this week, far away from your desk?"),
        new("life-02", PromptPart.LifeOutsideWork, null, "Who at home did you really listen to, and what did you hear?"),
        new("life-03", PromptPart.LifeOutsideWork, null, "What did you do with your hands that nobody paid you for?"),
        new("life-04", PromptPart.LifeOutsideWork, null, "Which friend have you been meaning to ring, and what would you say first?"),
        new("life-05", PromptPart.LifeOutsideWork, null, "Which meal do you still remember, and who sat at the table?"),
        new("life-06", PromptPart.LifeOutsideWork, null, "Where did you walk, swim, run or simply sit outdoors?"),
        new("life-07", PromptPart.LifeOutsideWork, null, "What did someone in your family learn or dare this week?"),
        new("life-08", PromptPart.LifeOutsideWork, null, "Which hour of the week belonged to you alone, and what did you do with it?"),
        new("life-09", PromptPart.LifeOutsideWork, null, "What did you read, hear, watch or play, just because you felt like it?"),
        new("life-10", PromptPart.LifeOutsideWork, null, "How did you sleep, and what kept you up if something did?"),
        new("life-11", PromptPart.LifeOutsideWork, null, "Who looked after you this week, and how?"),
        new("life-12", PromptPart.LifeOutsideWork, null, "What are you looking forward to that has no meeting in it?"),
        new("life-13", PromptPart.LifeOutsideWork, null, "What did home see of you this week: how much, and in what mood?"),
        new("life-14", PromptPart.LifeOutsideWork, null, "What did you start, mend, grow or cook?"),
        new("life-15", PromptPart.LifeOutsideWork, null, "Which small thing from this week would you like to remember in ten years?"),
    ];
}
