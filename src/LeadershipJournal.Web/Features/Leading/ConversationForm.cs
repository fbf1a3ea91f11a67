using System.Globalization;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Leading;
using LeadershipJournal.Web.Ui;

namespace LeadershipJournal.Web.Features.Leading;

/// <summary>
/// The fields of a guided conversation by name, as they were typed: in a request, in a draft, and on the page. One
/// dictionary, because a draft from the browser and a form sent without script must mean the same.
/// </summary>
public sealed class ConversationForm(ConversationKind kind, IReadOnlyDictionary<string, string> fields)
{
    private const string Prefix = "Form.";
    private readonly Dictionary<string, string> _fields = fields
        .Where(field => field.Key.StartsWith(Prefix, StringComparison.Ordinal))
        .ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal);

    public const string KindField = "Form.Conversation";
    public const string IdField = "Form.Id";
    public const string VersionField = "Form.Version";
    public const string SequenceField = "Form.Sequence";
    public const string ActionField = "Form.Action";
    public const string DateField = "Form.Date";
    public const string TitleField = "Form.Title";
    public const string WithField = "Form.With";
    public const string ElseField = "Form.Else";

    public ConversationKind Kind => kind;

    /// <summary>A field as typed; null where nothing was sent.</summary>
    public string? this[string field]
    {
        get => _fields.GetValueOrDefault(field);
        set
        {
            if (value is null)
            {
                _fields.Remove(field);
            }
            else
            {
                _fields[field] = value;
            }
        }
    }

    public Guid Id => Guid.TryParse(this[IdField], out var id) ? id : Guid.Empty;

    /// <summary>The version on which the typing began; 0 for a conversation that was never kept.</summary>
    public int Version => int.TryParse(this[VersionField], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    /// <summary>The server's draft this form contains; 0 for none.</summary>
    public long Sequence => long.TryParse(this[SequenceField], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence : 0;

    /// <summary>The fields that a draft keeps: what was typed, not where it was typed on the page.</summary>
    public Dictionary<string, string> Typed => _fields
        .Where(typed => typed.Key is not (IdField or VersionField or SequenceField or ActionField))
        .ToDictionary(typed => typed.Key, typed => typed.Value, StringComparer.Ordinal);

    public static string TextField(string topicId) => $"Form.Topic[{topicId}]";

    public static string ScoreField(string topicId) => $"Form.Score[{topicId}]";

    /// <summary>Ticked where the conversation is about a dimension.</summary>
    public static string AboutField(Dimension dimension) => $"Form.About[{dimension.Key()}]";

    public bool IsAbout(Dimension dimension) => this[AboutField(dimension)] is not null;

    /// <summary>A conversation as it stands in the form.</summary>
    internal static ConversationForm Of(ConversationContent content)
    {
        var form = new ConversationForm(content.Kind, new Dictionary<string, string>())
        {
            [KindField] = content.Kind.Key(),
            [DateField] = TypedInput.Write(content.Date),
            [TitleField] = content.Title,
            [WithField] = content.Answers.With,
            [ElseField] = content.Answers.Else,
        };
        foreach (var topic in content.Answers.Topics)
        {
            form[TextField(topic.TopicId)] = topic.Text;
            form[ScoreField(topic.TopicId)] = topic.Score?.ToString(CultureInfo.InvariantCulture);
        }

        foreach (var dimension in content.Tags)
        {
            form[AboutField(dimension)] = "true";
        }

        return form;
    }
}
