using System.Collections;
using System.Reflection;
using System.Text;

namespace LeadershipJournal.Checks.Authorization;

/// <summary>All text that hangs on an answer, however deep.</summary>
internal static class Spoken
{
    private const int Deepest = 14;

    public static string Of(object? answer)
    {
        var text = new StringBuilder();
        Walk(answer, text, new HashSet<object>(ReferenceEqualityComparer.Instance), 0);
        return text.ToString();
    }

    private static void Walk(object? thing, StringBuilder text, HashSet<object> seen, int depth)
    {
        switch (thing)
        {
            case null or Delegate or Type:
                return;
            case string words:
                text.Append(words).Append('\n');
                return;
            case IFormattable or bool or byte[]:
                return;
        }

        if (depth > Deepest || !seen.Add(thing))
        {
            return;
        }

        if (thing is IEnumerable many)
        {
            foreach (var one in many)
            {
                Walk(one, text, seen, depth + 1);
            }
        }

        foreach (var field in Fields(thing.GetType()))
        {
            Walk(field.GetValue(thing), text, seen, depth + 1);
        }
    }

    // Fields, not properties: what is kept in an answer is there, whether it is shown or not.
    private static IEnumerable<FieldInfo> Fields(Type? type)
    {
        for (; type is not null && type.Namespace?.StartsWith("Microsoft", StringComparison.Ordinal) is not true; type = type.BaseType)
        {
            if (type.Namespace is "System" or null || type.Namespace.StartsWith("LeadershipJournal", StringComparison.Ordinal))
            {
                foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                {
                    yield return field;
                }
            }
        }
    }
}
