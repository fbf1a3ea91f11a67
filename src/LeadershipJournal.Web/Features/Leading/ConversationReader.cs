using System.Globalization;
using LeadershipJournal.Core;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Leading;
using LeadershipJournal.Web.Ui;

namespace LeadershipJournal.Web.Features.Leading;

/// <summary>Reads a typed conversation: the content if every field is right, else what is wrong, by field.</summary>
internal static class ConversationReader
{
    /// <summary>Reads the whole form.</summary>
    /// <param name="form">What was typed.</param>
    /// <param name="before">Answers kept so far; they hold the wording of questions that ask something else now.</param>
    /// <param name="today">The leader's own date.</param>
    public static Outcome<ConversationContent> Read(ConversationForm form, ConversationAnswers before, DateOnly today)
    {
        List<Refusal> refusals = [];
        var date = TypedInput.Day(form[ConversationForm.DateField], ConversationForm.DateField, "Choose the day it was held.", refusals);
        if (date > today)
        {
            refusals.Add(new Refusal(ConversationForm.DateField, "Choose today or an earlier day; what you prepare can be kept as a draft."));
        }
        else if (date is { } day && Core.Journal.JournalDate.Refuse(day, today, ConversationForm.DateField) is { } wrongDay)
        {
            refusals.Add(wrongDay);
        }

        var title = TextInput.Line(form[ConversationForm.TitleField]);
        if (TextInput.LineTooLong(title) is { } longTitle)
        {
            refusals.Add(new Refusal(ConversationForm.TitleField, longTitle));
        }

        TypedInput.Line(form[ConversationForm.WithField], ConversationForm.WithField, refusals);
        RefuseScores(form, refusals);
        var answers = Answers(form, before);
        RefuseLength(form, answers, refusals);
        return refusals.Count > 0
            ? Outcome.Refused<ConversationContent>(refusals)
            : Outcome.Of(new ConversationContent
            {
                Kind = form.Kind,
                Date = date!.Value,
                Title = title,
                Answers = answers,
                Tags = [.. DimensionList.All.Where(form.IsAbout)],
            });
    }

    /// <summary>The words and the numbers that are right, which a draft keeps whatever is wrong with the rest.</summary>
    public static ConversationAnswers Answers(ConversationForm form, ConversationAnswers before) => new()
    {
        With = form.Kind == ConversationKind.WithManagement ? TextInput.Line(form[ConversationForm.WithField]) : "",
        Topics =
        [
            .. from topic in ConversationTopics.Of(form.Kind)
               let asked = before.Topics.FirstOrDefault(answer => answer.TopicId == topic.Id)?.Question ?? topic.Question
               let answer = new TopicAnswer(topic.Id, asked, TextInput.Lines(form[ConversationForm.TextField(topic.Id)]), Score(form, topic.Id))
               where answer.IsAnswered
               select answer,
        ],
        Else = TextInput.Lines(form[ConversationForm.ElseField]),
    };

    private static int? Score(ConversationForm form, string topicId) =>
        form.Kind == ConversationKind.WithMyself
        && int.TryParse(form[ConversationForm.ScoreField(topicId)], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var score)
        && ConversationAnswers.Refuse(score, topicId) is null
            ? score
            : null;

    private static void RefuseScores(ConversationForm form, List<Refusal> refusals)
    {
        foreach (var field in ConversationTopics.Of(form.Kind).Select(topic => ConversationForm.ScoreField(topic.Id)))
        {
            if (form[field] is { Length: > 0 } typed)
            {
                var isNumber = int.TryParse(typed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var score);
                if (ConversationAnswers.Refuse(isNumber ? score : -1, field) is { } refusal)
                {
                    refusals.Add(refusal);
                }
            }
        }
    }

    // The whole is what has to fit; the longest answer is where to shorten it.
    private static void RefuseLength(ConversationForm form, ConversationAnswers answers, List<Refusal> refusals)
    {
        if (TextInput.BodyTooLong(ConversationBody.Compose(answers)) is { } tooLong)
        {
            string[] fields = [ConversationForm.ElseField, .. ConversationTopics.Of(form.Kind).Select(topic => ConversationForm.TextField(topic.Id))];
            refusals.Add(new Refusal(fields.MaxBy(field => form[field]?.Length ?? 0)!, tooLong));
        }
    }
}
