using LeadershipJournal.Core;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace LeadershipJournal.Web.Features.DataExchange.Reading;

/// <summary>
/// Reads the text fields of a YAML mapping from the parser's events. Nothing is constructed and no alias is
/// followed, so that a few lines cannot grow into gigabytes.
/// </summary>
public static class YamlFields
{
    private const int MostFields = 200;
    private const int MostValues = 200;
    private const int MostDepth = 50;

    /// <summary>The fields; null when the block is prose rather than a mapping.</summary>
    /// <exception cref="FrontMatterBrokenException">It is no valid YAML.</exception>
    public static FrontMatter? Read(string yaml)
    {
        RefuseDeepNesting(yaml);
        try
        {
            var parser = new Parser(new StringReader(yaml));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
            {
                return FrontMatter.None;
            }

            return parser.TryConsume<MappingStart>(out _) ? new FrontMatter("", Mapping(parser)) : NotAMapping(parser);
        }
        catch (YamlException broken)
        {
            // The fence is the file's first line, hence one more than the block's own count.
            throw new FrontMatterBrokenException($"its front matter is not valid YAML (near line {broken.Start.Line + 1})");
        }
        catch (Exception broken) when (broken is ArgumentException or InvalidOperationException or FormatException or OverflowException or IOException)
        {
            throw new FrontMatterBrokenException("its front matter is not valid YAML");
        }
    }

    /// <summary>The parser takes time with the square of the depth, and no notes nest like that.</summary>
    private static void RefuseDeepNesting(string yaml)
    {
        var (depth, deepest) = (0, 0);
        foreach (var c in yaml)
        {
            depth += c is '[' or '{' ? 1 : c is ']' or '}' ? -1 : 0;
            deepest = Math.Max(deepest, depth);
        }

        if (deepest > MostDepth)
        {
            throw new FrontMatterBrokenException("its front matter is nested too deeply");
        }
    }

    private static FrontMatter? NotAMapping(Parser parser) =>
        parser.TryConsume<Scalar>(out var scalar) && string.IsNullOrWhiteSpace(scalar.Value) ? FrontMatter.None : null;

    private static Dictionary<string, FrontMatterField> Mapping(Parser parser)
    {
        var fields = new Dictionary<string, FrontMatterField>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.TryConsume<Scalar>(out var scalar) ? FrontMatter.Key(scalar.Value) : SkipKey(parser);
            var value = Value(parser);
            if (key.Length > 0 && value is not null && fields.Count < MostFields)
            {
                fields.TryAdd(key, value);
            }
        }

        return fields;
    }

    private static string SkipKey(Parser parser)
    {
        parser.SkipThisAndNestedEvents();
        return "";
    }

    private static FrontMatterField? Value(Parser parser)
    {
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return FrontMatterField.Of(TextInput.Lines(scalar.Value));
        }

        if (!parser.TryConsume<SequenceStart>(out _))
        {
            parser.SkipThisAndNestedEvents();
            return null;
        }

        var values = new List<string>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var item))
            {
                parser.SkipThisAndNestedEvents();
            }
            else if (values.Count < MostValues)
            {
                values.Add(TextInput.Lines(item.Value));
            }
        }

        return new FrontMatterField(values, IsList: true);
    }
}
