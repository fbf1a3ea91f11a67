using LeadershipJournal.Core;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Model;

/// <summary>A question as typed. The id is made when the form is drawn, so that sending it twice asks once.</summary>
public sealed class QuestionForm
{
    public const int MostOfText = 500;

    public Guid Id { get; set; }

    /// <summary>A dimension's key.</summary>
    public string? Dimension { get; set; }

    public string? Text { get; set; }
}

/// <summary>Asks questions, closes them without an answer and opens them again. Answers come from entries.</summary>
internal sealed class QuestionWriter(JournalAccess access, LeaderClock clock)
{
    /// <summary>Adds a question, or says what is wrong.</summary>
    public async Task<IReadOnlyList<Refusal>> AskAsync(QuestionForm form, CancellationToken cancellationToken = default)
    {
        var text = TextInput.Line(form.Text);
        if (DimensionList.FromKey(form.Dimension) is not { } dimension || form.Id == Guid.Empty)
        {
            return [new Refusal(nameof(form.Text), "The form did not arrive whole. Open this page again and send it once more.")];
        }

        if ((text.Length == 0 ? "Write the question, at least a word." : TextInput.LineTooLong(text, QuestionForm.MostOfText)) is { } wrong)
        {
            return [new Refusal(nameof(form.Text), wrong)];
        }

        var today = await clock.TodayAsync(cancellationToken);
        await using var db = await access.OpenAsync(cancellationToken);
        await db.WriteAsync(
            async token =>
            {
                if (await db.OpenQuestions.AnyAsync(question => question.Id == form.Id, token))
                {
                    return;
                }

                db.OpenQuestions.Add(new OpenQuestion
                {
                    LeaderId = db.LeaderId,
                    Id = form.Id,
                    Dimension = dimension,
                    AskedOn = today,
                    Text = db.Seal.Close(Purposes.QuestionText, form.Id, text),
                });
            },
            cancellationToken);
        return [];
    }

    /// <summary>Closes a question today, without an answer.</summary>
    public async Task CloseAsync(Guid id, CancellationToken cancellationToken = default) =>
        await SetClosedAsync(id, await clock.TodayAsync(cancellationToken), cancellationToken);

    /// <summary>Opens a closed question again.</summary>
    public Task ReopenAsync(Guid id, CancellationToken cancellationToken = default) => SetClosedAsync(id, null, cancellationToken);

    private async Task SetClosedAsync(Guid id, DateOnly? day, CancellationToken cancellationToken)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        await db.WriteAsync(
            async token =>
            {
                if (await db.OpenQuestions.SingleOrDefaultAsync(question => question.Id == id, token) is { } question)
                {
                    question.ClosedOn = day is null ? null : question.ClosedOn ?? day;
                }
            },
            cancellationToken);
    }
}
