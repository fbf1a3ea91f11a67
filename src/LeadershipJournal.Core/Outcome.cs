using System.Diagnostics.CodeAnalysis;

namespace LeadershipJournal.Core;

/// <summary>What was wrong with one part of an input, in words for the person who typed it.</summary>
/// <param name="Field">The name of the input it belongs beside, as in the method that refused.</param>
/// <param name="Message">One or two sentences that say what to change.</param>
public sealed record Refusal(string Field, string Message);

/// <summary>Either a value that keeps every rule, or the reasons why there is none.</summary>
/// <typeparam name="T">The kind of value.</typeparam>
public sealed class Outcome<T>
    where T : class
{
    internal Outcome(T? value, IReadOnlyList<Refusal> refusals)
    {
        Value = value;
        Refusals = refusals;
    }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool Succeeded => Value is not null;

    /// <summary>The value; null when refused.</summary>
    public T? Value { get; }

    /// <summary>Why there is no value; empty when there is one.</summary>
    public IReadOnlyList<Refusal> Refusals { get; }

    /// <summary>The value, for callers whose input comes from a place where the rules were kept, such as the store.</summary>
    /// <exception cref="InvalidOperationException">The input was refused.</exception>
    public T Required() => Value
        ?? throw new InvalidOperationException($"{typeof(T).Name} was refused: {string.Join(' ', Refusals.Select(refusal => refusal.Field))}.");
}

/// <summary>Makes outcomes.</summary>
public static class Outcome
{
    /// <summary>A value that keeps every rule.</summary>
    public static Outcome<T> Of<T>(T value)
        where T : class => new(value, []);

    /// <summary>No value, and why.</summary>
    /// <exception cref="ArgumentException">No reason is given.</exception>
    public static Outcome<T> Refused<T>(params IReadOnlyList<Refusal> refusals)
        where T : class => refusals.Count > 0
            ? new(null, refusals)
            : throw new ArgumentException("A refusal needs a reason.", nameof(refusals));
}
